import { PencilSquare, ShieldCheck, Trash } from "@medusajs/icons"
import { Badge, StatusBadge, Table } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useMe } from "../../../shared/hooks/use-me"
import type { AgentListItemDTO } from "../../../shared/types"
import { ActionMenu } from "../../../shared/components/action-menu"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useRemoveAgentPrompt } from "../hooks/use-remove-prompts"
import { useDepartments } from "../hooks/use-team"
import { PresenceDot } from "./presence-dot"

interface AgentTableProps {
  agents: AgentListItemDTO[]
  onEdit: (agent: AgentListItemDTO) => void
}

export const AgentTable = ({ agents, onEdit }: AgentTableProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.team.name")}</Table.HeaderCell>
            <Table.HeaderCell>{t("settings.team.role")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">
              {t("settings.team.departments")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("settings.team.capacity")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell" title={t("settings.team.openText")}>
              {t("settings.team.open")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">{t("settings.team.state")}</Table.HeaderCell>
            <Table.HeaderCell>
              <span className="sr-only">{t("settings.channel.actions")}</span>
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {agents.map((agent) => (
            <AgentRow key={agent.id} agent={agent} onEdit={() => onEdit(agent)} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const AgentRow = ({ agent, onEdit }: { agent: AgentListItemDTO; onEdit: () => void }) => {
  const { t } = useInboxTranslation()
  const myId = useMe().data?.agent.user_id
  const departments = useDepartments().data?.departments ?? []
  const { openPermissions } = useSettingsLocation()
  const remove = useRemoveAgentPrompt()
  const name = agent.name || agent.email
  const theirs = departments.filter(({ id }) => agent.department_ids.includes(id))
  return (
    <Table.Row className="cursor-pointer" data-testid="agent-row" data-agent={agent.email} onClick={onEdit}>
      <Table.Cell className="py-2">
        <span className="flex items-center gap-x-2">
          <PresenceDot availability={agent.availability} />
          <span className="flex min-w-0 flex-col">
            <button
              type="button"
              className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm text-start outline-none"
            >
              {name}
              {agent.user_id === myId && (
                <span className="text-ui-fg-subtle font-normal"> ({t("settings.team.you")})</span>
              )}
            </button>
            <span className="break-all">{agent.email}</span>
          </span>
        </span>
      </Table.Cell>
      <Table.Cell>
        <span className="flex flex-wrap items-center gap-x-2">
          {t(`settings.roles.${agent.role}`)}
          {agent.grants && (
            <Badge size="2xsmall" color="purple">
              {t("settings.permissions.own")}
            </Badge>
          )}
        </span>
      </Table.Cell>
      <Table.Cell className="hidden max-w-[220px] truncate lg:table-cell">
        {theirs.map((department) => department.name).join(", ") || "–"}
      </Table.Cell>
      <Table.Cell className="hidden md:table-cell">{useCapacityText()(agent.capacity)}</Table.Cell>
      <Table.Cell className="hidden md:table-cell">{agent.open_conversations}</Table.Cell>
      <Table.Cell className="hidden sm:table-cell">
        <StatusBadge color={agent.is_active ? "green" : "grey"} className="whitespace-nowrap">
          {t(`settings.team.${agent.is_active ? "active" : "inactive"}`)}
        </StatusBadge>
      </Table.Cell>
      <Table.Cell className="text-end">
        <ActionMenu
          label={t("settings.rowActions", { name })}
          testId="agent-actions"
          actions={[
            { icon: <PencilSquare />, label: t("settings.edit"), onSelect: onEdit },
            {
              icon: <ShieldCheck />,
              label: t("settings.tabs.permissions"),
              onSelect: () => openPermissions(agent.id),
            },
            {
              icon: <Trash />,
              label: t("settings.team.remove"),
              onSelect: () => void remove(agent),
              isApart: true,
            },
          ]}
        />
      </Table.Cell>
    </Table.Row>
  )
}

function useCapacityText() {
  const { t } = useInboxTranslation()
  return (capacity: number | null) => {
    if (capacity === null) return t("settings.team.capacityNone")
    return capacity === 0 ? t("settings.team.capacityZero") : String(capacity)
  }
}
