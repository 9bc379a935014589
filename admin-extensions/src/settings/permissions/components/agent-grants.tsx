import { Button, InlineTip, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useMe } from "../../../shared/hooks/use-me"
import type { AgentListItemDTO, Grant, RolesResponse } from "../../../shared/types"
import { FormError } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useSaveAgent } from "../../team/hooks/use-team-changes"
import { defaultGrants, isSame, toggled } from "../grants"
import { GrantChecks } from "./grant-checks"

interface AgentGrantsProps {
  agent: AgentListItemDTO
  roles: RolesResponse
}

/** One person's grants, beginning with the role's. */
export const AgentGrants = ({ agent, roles }: AgentGrantsProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const myId = useMe().data?.agent.user_id
  const save = useSaveAgent(agent.id)
  const byRole = defaultGrants(roles, agent.role)
  const stored = agent.grants ?? byRole
  const [grants, setGrants] = useState(stored)
  const isChanged = !isSame(grants, stored)
  const isSelfLockout = agent.user_id === myId && stored.includes("settings") && !grants.includes("settings")
  const put = (value: Grant[] | null) =>
    save.mutate({ grants: value }, { onSuccess: () => void toast.success(t("settings.saved")) })
  const reset = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("settings.permissions.backToRoleTitle", { role: t(`settings.roles.${agent.role}`) }),
      description: t("settings.permissions.backToRoleText", { name: agent.name || agent.email }),
      confirmText: t("settings.permissions.backToRole"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) put(null)
  }
  return (
    <form
      className="flex flex-col gap-y-6 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        put(grants)
      }}
    >
      <GrantChecks
        grants={grants}
        byRole={byRole}
        onToggle={(grant) => setGrants((current) => toggled(current, grant))}
      />
      {isSelfLockout && (
        <InlineTip variant="warning" label={t("settings.permissions.own")}>
          {t("settings.permissions.lastAdmin")}
        </InlineTip>
      )}
      {save.error && <FormError text={errorText(save.error)} />}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {isChanged && (
          <>
            <Text size="small" className="text-ui-fg-subtle">
              {t("settings.permissions.unsaved")}
            </Text>
            <Button size="small" type="button" variant="transparent" onClick={() => setGrants(stored)}>
              {t("settings.permissions.discard")}
            </Button>
          </>
        )}
        {agent.grants && (
          <Button
            size="small"
            type="button"
            variant="secondary"
            data-testid="reset-grants"
            onClick={() => void reset()}
          >
            {t("settings.permissions.backToRole")}
          </Button>
        )}
        <Button
          size="small"
          type="submit"
          disabled={!isChanged}
          isLoading={save.isPending}
          data-testid="save-grants"
        >
          {t("settings.save")}
        </Button>
      </div>
    </form>
  )
}
