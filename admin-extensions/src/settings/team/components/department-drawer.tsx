import { Input, toast } from "@medusajs/ui"
import { useState } from "react"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { DepartmentDTO } from "../../../shared/types"
import { CheckList } from "../../components/check-list"
import { Field } from "../../../shared/components/field"
import { FormDrawer } from "../../components/form-drawer"
import { OptionSelect } from "../../components/option-select"
import { FallbackField } from "../../distribution/components/method-fields"
import { useStrategyWords } from "../../distribution/hooks/use-distribution"
import { useSettingsError } from "../../hooks/use-settings-words"
import { isValid, tidied } from "../business-hours"
import { useTeamOptions } from "../hooks/use-team"
import { useSaveDepartment } from "../hooks/use-team-changes"
import { HoursEditor } from "./hours-editor"

interface DepartmentDrawerProps {
  /** Null to create one. */
  department: DepartmentDTO | null
  onClose: () => void
}

const formOf = (department: DepartmentDTO | null) => ({
  name: department?.name ?? "",
  agent_ids: department?.agent_ids ?? [],
  channel_ids: department?.channel_ids ?? [],
  routing_method: department?.routing_method ?? null,
  fallback_method: department?.fallback_method ?? null,
  business_hours: department?.business_hours ?? null,
})

export const DepartmentDrawer = ({ department, onClose }: DepartmentDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const { people } = useTeamOptions()
  const channels = useChannels().data?.channels ?? []
  const { strategies, assigns } = useStrategyWords()
  const save = useSaveDepartment(department?.id ?? null)
  const [stored] = useState(() => formOf(department))
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }))
  const { name, routing_method, fallback_method, business_hours } = form
  const areHoursValid = !business_hours || isValid(business_hours.days)
  const submit = () => {
    setIsTried(true)
    if (!name.trim() || !areHoursValid) return
    const body = {
      ...form,
      name: name.trim(),
      fallback_method: assigns(routing_method) ? fallback_method : null,
      business_hours: business_hours && tidied(business_hours),
    }
    const onSuccess = () => {
      toast.success(t("settings.saved"))
      onClose()
    }
    save.mutate(body, { onSuccess })
  }
  const invalid = isTried && !areHoursValid ? t("settings.hours.invalid") : undefined
  return (
    <FormDrawer
      title={
        department
          ? t("settings.team.editDepartment", { name: department.name })
          : t("settings.team.addDepartment")
      }
      isChanged={JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={save.error ? errorText(save.error) : invalid}
      onSave={submit}
      onClose={onClose}
    >
      <Field
        label={t("settings.team.departmentName")}
        help={t("settings.team.departmentNameHelp")}
        error={isTried && !name.trim() ? t("settings.required") : undefined}
        isRequired
      >
        {(input) => (
          <Input
            {...input}
            value={name}
            maxLength={100}
            autoComplete="off"
            data-testid="department-name"
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <CheckList
        label={t("settings.team.people")}
        empty={t("settings.team.peopleNone")}
        options={people}
        values={form.agent_ids}
        testId="department-people"
        onChange={(agent_ids) => change({ agent_ids })}
      />
      <CheckList
        label={t("settings.team.channels")}
        help={t("settings.team.channelsHelp")}
        empty={t("settings.team.channelsNone")}
        options={channels.map((channel) => ({ value: channel.id, label: channel.name }))}
        values={form.channel_ids}
        testId="department-channels"
        onChange={(channel_ids) => change({ channel_ids })}
      />
      <Field label={t("settings.team.method")}>
        {(input) => (
          <OptionSelect
            input={input}
            options={strategies.map((strategy) => ({ value: strategy.identifier, label: strategy.name }))}
            value={routing_method}
            unset={t("settings.team.asAccount")}
            testId="department-method"
            onChange={(method) => change({ routing_method: method })}
          />
        )}
      </Field>
      <FallbackField
        method={routing_method}
        fallback={fallback_method === routing_method ? null : fallback_method}
        onChange={(fallback) => change({ fallback_method: fallback })}
      />
      <HoursEditor hours={business_hours} onChange={(hours) => change({ business_hours: hours })} />
    </FormDrawer>
  )
}
