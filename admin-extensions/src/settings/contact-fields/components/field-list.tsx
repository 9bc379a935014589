import { PencilSquare, Trash } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldDTO } from "../../../shared/types"
import { MoveButtons } from "../../components/move-buttons"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useDeleteFieldPrompt, useFieldTypes, useMoveField } from "../hooks/use-contact-fields"

interface FieldListProps {
  fields: ContactFieldDTO[]
  onEdit: (field: ContactFieldDTO) => void
}

/** The fields in the order agents see them. */
export const FieldList = ({ fields, onEdit }: FieldListProps) => {
  const { t } = useInboxTranslation()
  const move = useMoveField()
  const remove = useDeleteFieldPrompt()
  const { wordOf } = useFieldTypes()
  return (
    <ol aria-label={t("crmSettings.fields.title")} className="divide-y">
      {fields.map((field, index) => (
        <li
          key={field.id}
          data-testid="contact-field-row"
          data-key={field.key}
          className="flex items-center gap-x-3 px-6 py-3"
        >
          <MoveButtons
            name={field.label}
            isFirst={index === 0}
            isLast={index === fields.length - 1}
            onMove={(step) => move(fields, index, step)}
          />
          <div className="min-w-0 flex-1">
            <p dir="auto" className="txt-compact-small-plus text-ui-fg-base [overflow-wrap:anywhere]">
              {field.label}
            </p>
            <p className="txt-small text-ui-fg-subtle [overflow-wrap:anywhere]">
              {[wordOf(field.type), field.group, field.key].filter(Boolean).join(" · ")}
            </p>
          </div>
          <div className="hidden flex-wrap justify-end gap-1 sm:flex">
            {field.is_built_in && <Badge size="2xsmall">{t("crmSettings.fields.builtIn")}</Badge>}
            {!field.editable && <Badge size="2xsmall">{t("crmSettings.fields.readOnly")}</Badge>}
          </div>
          <ActionMenu
            label={t("settings.rowActions", { name: field.label })}
            testId="contact-field-actions"
            actions={[
              { icon: <PencilSquare />, label: t("settings.edit"), onSelect: () => onEdit(field) },
              {
                icon: <Trash />,
                label: t("crmSettings.fields.delete"),
                onSelect: () => void remove(field),
                isApart: true,
              },
            ]}
          />
        </li>
      ))}
    </ol>
  )
}
