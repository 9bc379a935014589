import { Pencil, SquareTwoStack } from "@medusajs/icons"
import { clx, IconButton, toast } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldValueDTO } from "../../../shared/types"
import type { FieldTypeView } from "../../field-types/field-type"
import { isEmptyValue } from "../../field-values"
import { FieldValueView } from "./field-value-view"

interface FieldShownProps {
  field: ContactFieldValueDTO
  view: FieldTypeView
  isEditable: boolean
  /** Whether the keyboard comes from editing it. */
  hasFocus: boolean
  onEdit: () => void
}

const FOCUS = "focus-visible:shadow-borders-focus rounded-sm outline-none"
const REVEALED =
  "opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 [@media(hover:none)]:opacity-100"

/** A field's value, what can be done with it, and the way to change it. */
export const FieldShown = ({ field, view, isEditable, hasFocus, onEdit }: FieldShownProps) => {
  const { t } = useInboxTranslation()
  const editLabel = t("pane.field.edit", { label: field.label })
  const shown = <FieldValueView field={field} value={field.value} />
  if (!isEditable) {
    return (
      <>
        {shown}
        <CopyButton field={field} view={view} />
      </>
    )
  }
  if (isEmptyValue(field.value)) {
    return (
      <button
        type="button"
        autoFocus={hasFocus}
        aria-label={t("pane.field.addTo", { label: field.label })}
        className={clx("txt-compact-small text-ui-fg-subtle hover:text-ui-fg-base", FOCUS)}
        onClick={onEdit}
      >
        {t("pane.field.add")}
      </button>
    )
  }
  if (!view.isLink) {
    return (
      <button
        type="button"
        autoFocus={hasFocus}
        className={clx("flex min-w-0 items-center gap-x-1.5 text-start", FOCUS)}
        onClick={onEdit}
      >
        {shown}
        <span className="sr-only">{editLabel}</span>
        <Pencil aria-hidden className={clx("text-ui-fg-muted shrink-0", REVEALED)} />
      </button>
    )
  }
  return (
    <>
      {shown}
      <CopyButton field={field} view={view} />
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        autoFocus={hasFocus}
        aria-label={editLabel}
        className={clx("shrink-0", REVEALED)}
        onClick={onEdit}
      >
        <Pencil className="text-ui-fg-muted" />
      </IconButton>
    </>
  )
}

const CopyButton = ({ field, view }: Pick<FieldShownProps, "field" | "view">) => {
  const { t } = useInboxTranslation()
  const { copied } = view
  if (!copied || typeof field.value !== "string" || !window.isSecureContext) {
    return null
  }
  const text = copied(field.value)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    toast.success(t("actions.copied"))
  }
  return (
    <IconButton
      type="button"
      size="2xsmall"
      variant="transparent"
      className="shrink-0"
      aria-label={`${t("actions.copy")}: ${field.label}`}
      onClick={() => void copy()}
    >
      <SquareTwoStack className="text-ui-fg-muted" />
    </IconButton>
  )
}
