import { Badge, clx } from "@medusajs/ui"
import { useInboxTranslation, useTranslationOr } from "../../shared/hooks/use-inbox-translation"
import type { TemplateDTO } from "../../shared/types"
import { languageName } from "../languages"
import { previewTemplate } from "../preview-template"
import type { WhyNot } from "../why-not"

export const TEMPLATE_LIST_ID = "template-options"
export const templateOptionId = (id: string) => `template-option-${id}`

interface TemplateOptionProps {
  template: TemplateDTO
  isChosen: boolean
  /** Why it cannot be chosen. */
  reason: WhyNot | null
  /** Whether others of other languages stand beside it. */
  hasLanguage: boolean
  onChoose: (template: TemplateDTO) => void
}

export const TemplateOption = ({
  template,
  isChosen,
  reason,
  hasLanguage,
  onChoose,
}: TemplateOptionProps) => {
  const { t, locale } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const { id, name, language, category } = template
  return (
    <div
      id={templateOptionId(id)}
      role="option"
      aria-selected={isChosen}
      aria-disabled={reason !== null}
      data-testid="template-option"
      data-template-id={id}
      data-template={`${name} ${language}`}
      // The keyboard stays in the search field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => reason === null && onChoose(template)}
      className={clx(
        "flex flex-col gap-y-1 rounded-md px-3 py-2",
        reason !== null
          ? "cursor-not-allowed"
          : isChosen
            ? "bg-ui-bg-highlight cursor-pointer"
            : "hover:bg-ui-bg-base-hover cursor-pointer"
      )}
    >
      <div className="flex items-center gap-x-2">
        <span
          className={clx(
            "txt-compact-small-plus min-w-0 flex-1 truncate",
            reason === null ? "text-ui-fg-base" : "text-ui-fg-subtle"
          )}
        >
          {name}
        </span>
        <Badge size="2xsmall">{translationOr(`settings.templates.categories.${category}`, category)}</Badge>
      </div>
      {hasLanguage && (
        <span className="txt-compact-xsmall text-ui-fg-subtle">{languageName(language, locale)}</span>
      )}
      {reason ? (
        <span className="txt-compact-xsmall text-ui-tag-orange-text">{t(`picker.whyNot.${reason}`)}</span>
      ) : (
        <span dir="auto" className="txt-compact-xsmall text-ui-fg-subtle line-clamp-2 break-words">
          {previewTemplate(template).body}
        </span>
      )}
    </div>
  )
}
