import { PencilSquare, Trash } from "@medusajs/icons"
import { StatusBadge, Table } from "@medusajs/ui"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { DepartmentListItemDTO } from "../../../shared/types"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useStrategyWords } from "../../distribution/hooks/use-distribution"
import { useDeleteDepartmentPrompt } from "../hooks/use-remove-prompts"
import { useTeamOptions } from "../hooks/use-team"

interface DepartmentTableProps {
  departments: DepartmentListItemDTO[]
  onEdit: (department: DepartmentListItemDTO) => void
}

export const DepartmentTable = ({ departments, onEdit }: DepartmentTableProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.team.name")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">{t("settings.team.people")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">
              {t("settings.team.channels")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("settings.team.hours")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">{t("settings.team.method")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.channel.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {departments.map((department) => (
            <DepartmentRow key={department.id} department={department} onEdit={() => onEdit(department)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const DepartmentRow = ({ department, onEdit }: { department: DepartmentListItemDTO; onEdit: () => void }) => {
  const { t } = useInboxTranslation()
  const { people } = useTeamOptions()
  const channels = useChannels().data?.channels ?? []
  const { nameOf } = useStrategyWords()
  const remove = useDeleteDepartmentPrompt()
  const { name, agent_ids, channel_ids, routing_method, is_open, business_hours } = department
  const theirs = people.filter(({ value }) => agent_ids.includes(value)).map(({ label }) => label)
  const served = channels.filter(({ id }) => channel_ids.includes(id)).map((channel) => channel.name)
  const open = is_open ? "openNow" : "closedNow"
  return (
    <Table.Row
      className="cursor-pointer"
      data-testid="department-row"
      data-department={name}
      onClick={onEdit}
    >
      <Table.Cell className="py-2">
        <button
          type="button"
          className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm text-start outline-none"
        >
          {name}
        </button>
      </Table.Cell>
      <Table.Cell className="hidden max-w-[220px] truncate sm:table-cell">
        {theirs.join(", ") || "–"}
      </Table.Cell>
      <Table.Cell className="hidden max-w-[200px] truncate lg:table-cell">
        {channel_ids.length ? served.join(", ") : t("settings.team.channelsAll")}
      </Table.Cell>
      <Table.Cell>
        <StatusBadge color={is_open ? "green" : "grey"} className="whitespace-nowrap">
          {t(`settings.team.${business_hours ? open : "hoursAlways"}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="hidden md:table-cell">
        {routing_method ? nameOf(routing_method) : t("settings.team.asAccount")}
      </Table.Cell>
      <Table.Cell className="text-end">
        <ActionMenu
          label={t("settings.rowActions", { name })}
          testId="department-actions"
          actions={[
            { icon: <PencilSquare />, label: t("settings.edit"), onSelect: onEdit },
            {
              icon: <Trash />,
              label: t("settings.team.deleteDepartment"),
              onSelect: () => void remove(department),
              isApart: true,
            },
          ]}
        />
      </Table.Cell>
    </Table.Row>
  )
}
