import { Eye, PaperClip, PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { Table } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetDTO } from "../../../shared/types"
import { ActionMenu, type MenuAction } from "../../../shared/components/action-menu"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useDeletePrompt } from "../hooks/use-delete-prompt"
import { useSharing } from "../hooks/use-sharing"

export const SnippetRow = ({ snippet }: { snippet: SnippetDTO }) => {
  const { t } = useInboxTranslation()
  const { openSnippet } = useSettingsLocation()
  const { nameOf } = useSharing()
  const remove = useDeletePrompt()
  const { id, shortcut, title, text, category, scope, department_id, attachments, can_edit } = snippet
  const open = () => openSnippet(id)
  const actions: MenuAction[] = [
    can_edit
      ? { icon: <PencilSquare />, label: t("snippets.page.edit"), onSelect: open }
      : { icon: <Eye />, label: t("snippets.page.view"), onSelect: open },
    {
      icon: <SquareTwoStack />,
      label: t("snippets.page.duplicate"),
      onSelect: () => openSnippet("new", id),
    },
    ...(can_edit
      ? [
          {
            icon: <Trash />,
            label: t("snippets.page.delete"),
            onSelect: () => void remove(snippet),
            isApart: true,
          },
        ]
      : []),
  ]
  const counts = { own: snippet.own_usage_count, all: snippet.usage_count }
  return (
    <Table.Row className="cursor-pointer" data-testid="snippet-row" data-shortcut={shortcut} onClick={open}>
      <Table.Cell className="max-w-[260px] py-2">
        <button
          type="button"
          className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus flex max-w-full flex-col rounded-sm text-start outline-none"
        >
          <bdi className="max-w-full [overflow-wrap:anywhere]">{title}</bdi>
          <span className="txt-compact-xsmall text-ui-fg-subtle max-w-full font-mono font-normal [overflow-wrap:anywhere]">
            /{shortcut}
          </span>
        </button>
      </Table.Cell>
      <Table.Cell className="hidden max-w-[320px] lg:table-cell">
        <span className="flex min-w-0 items-center gap-x-1.5">
          {attachments.length > 0 && <PaperClip aria-hidden className="shrink-0" />}
          <bdi className="truncate">{text}</bdi>
        </span>
      </Table.Cell>
      <Table.Cell className="hidden max-w-[160px] truncate md:table-cell">{category ?? "–"}</Table.Cell>
      <Table.Cell className="hidden max-w-[160px] truncate sm:table-cell">
        {(scope === "department" && nameOf(department_id)) || t(`snippets.scopes.${scope}`)}
      </Table.Cell>
      <Table.Cell className="hidden text-end tabular-nums sm:table-cell">
        <span title={t("snippets.page.usageText", counts)}>{counts.all}</span>
      </Table.Cell>
      <Table.Cell className="text-end">
        <ActionMenu
          label={t("settings.rowActions", { name: title })}
          testId="snippet-actions"
          actions={actions}
        />
      </Table.Cell>
    </Table.Row>
  )
}
