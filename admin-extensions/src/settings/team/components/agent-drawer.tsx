import { Button, Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AgentListItemDTO, AgentRole } from "../../../shared/types"
import { CheckList } from "../../components/check-list"
import { Field } from "../../../shared/components/field"
import { FormDrawer } from "../../components/form-drawer"
import { SwitchField } from "../../components/switch-field"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useSettingsError } from "../../hooks/use-settings-words"
import { wholeNumber } from "../../whole-number"
import { useTeamOptions } from "../hooks/use-team"
import { useSaveAgent } from "../hooks/use-team-changes"
import { RoleCards } from "./role-cards"
import { UserField } from "./user-field"

interface AgentDrawerProps {
  /** Null to add somebody. */
  agent: AgentListItemDTO | null
  /** Those who are in the team already. */
  agents: AgentListItemDTO[]
  onClose: () => void
}

const MOST = 1_000

const formOf = (agent: AgentListItemDTO | null) => ({
  user_id: agent?.user_id ?? null,
  role: agent?.role ?? ("agent" as AgentRole),
  department_ids: agent?.department_ids ?? [],
  capacity: agent?.capacity?.toString() ?? "",
  is_active: agent?.is_active ?? true,
})

export const AgentDrawer = ({ agent, agents, onClose }: AgentDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const { openPermissions } = useSettingsLocation()
  const { departments } = useTeamOptions()
  const save = useSaveAgent(agent?.id ?? null)
  const stored = formOf(agent)
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }))
  const capacity = wholeNumber(form.capacity, 0, MOST)
  const isChanged = JSON.stringify(form) !== JSON.stringify(stored)
  const name = agent?.name || agent?.email || ""
  const submit = () => {
    setIsTried(true)
    const { user_id, role, department_ids, is_active } = form
    if (!user_id || capacity === undefined) return
    const body = { role, department_ids, capacity, is_active, ...(agent ? {} : { user_id }) }
    const onSuccess = () => {
      toast.success(t("settings.saved"))
      onClose()
    }
    save.mutate(body, { onSuccess })
  }
  return (
    <FormDrawer
      title={agent ? t("settings.team.editAgent", { name }) : t("settings.team.addAgent")}
      description={agent?.email}
      isChanged={isChanged}
      isSaving={save.isPending}
      error={save.error ? errorText(save.error) : undefined}
      onSave={submit}
      onClose={onClose}
    >
      {!agent && (
        <UserField
          userId={form.user_id}
          taken={agents.map(({ user_id }) => user_id)}
          error={isTried && !form.user_id ? t("settings.required") : undefined}
          onChange={(user_id) => change({ user_id })}
        />
      )}
      <RoleCards role={form.role} onChange={(role) => change({ role })} />
      <CheckList
        label={t("settings.team.departments")}
        help={t("settings.team.departmentsHelp")}
        empty={t("settings.team.noDepartments")}
        options={departments}
        values={form.department_ids}
        testId="agent-departments"
        onChange={(department_ids) => change({ department_ids })}
      />
      <Field
        label={t("settings.team.capacityLabel")}
        help={t("settings.team.capacityHelp")}
        error={capacity === undefined ? t("settings.team.capacityInvalid") : undefined}
        isOptional
      >
        {(input) => (
          <Input
            {...input}
            inputMode="numeric"
            value={form.capacity}
            data-testid="agent-capacity"
            onChange={(event) => change({ capacity: event.target.value })}
          />
        )}
      </Field>
      <SwitchField
        label={t("settings.team.isActive")}
        help={t("settings.team.isActiveText")}
        isOn={form.is_active}
        testId="agent-active"
        onChange={(is_active) => change({ is_active })}
      />
      {agent && !isChanged && (
        <div>
          <Button size="small" type="button" variant="secondary" onClick={() => openPermissions(agent.id)}>
            {t("settings.team.permissions", { name })}
          </Button>
        </div>
      )}
    </FormDrawer>
  )
}
