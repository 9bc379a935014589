import { Table } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetDTO } from "../../../shared/types"
import { SnippetRow } from "./snippet-row"

export const SnippetTable = ({ snippets }: { snippets: SnippetDTO[] }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("snippets.page.name")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">{t("snippets.page.text")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("snippets.page.category")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">{t("snippets.page.scope")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden text-end sm:table-cell">
              {t("snippets.page.usage")}
            </Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.channel.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {snippets.map((snippet) => (
            <SnippetRow key={snippet.id} snippet={snippet} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
