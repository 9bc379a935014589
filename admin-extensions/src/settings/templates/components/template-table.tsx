import { Table } from "@medusajs/ui"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import type { TemplateDTO } from "../../../shared/types"
import { TemplateStatus } from "./template-status"

interface TemplateTableProps {
  templates: TemplateDTO[]
  onOpen: (template: TemplateDTO) => void
}

export const TemplateTable = ({ templates, onOpen }: TemplateTableProps) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.templates.name")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">
              {t("settings.templates.language")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("settings.templates.category")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("settings.templates.status")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("settings.templates.quality")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {templates.map((template) => (
            <Table.Row
              key={template.id}
              className="cursor-pointer"
              data-testid="template-row"
              data-template={`${template.name} ${template.language}`}
              onClick={() => onOpen(template)}
            >
              <Table.Cell className="max-w-[280px] py-2">
                <button
                  type="button"
                  className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus max-w-full break-words rounded-sm text-start outline-none"
                >
                  {template.name}
                </button>
              </Table.Cell>
              <Table.Cell className="hidden sm:table-cell">{template.language}</Table.Cell>
              <Table.Cell className="hidden md:table-cell">
                {translationOr(`settings.templates.categories.${template.category}`, template.category)}
              </Table.Cell>
              <Table.Cell className="py-2">
                <TemplateStatus template={template} />
              </Table.Cell>
              <Table.Cell className="hidden md:table-cell">
                {template.quality
                  ? translationOr(`settings.templates.qualities.${template.quality}`, template.quality)
                  : "–"}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
