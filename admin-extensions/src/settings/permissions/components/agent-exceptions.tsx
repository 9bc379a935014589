import { Badge, Button } from "@medusajs/ui"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AgentListItemDTO, RolesResponse } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { OptionSelect } from "../../components/option-select"
import { Section } from "../../components/section"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { profiles } from "../../team/first-run"
import { useAgents } from "../../team/hooks/use-team"
import { AgentGrants } from "./agent-grants"

/** What single people may do instead of their role's default. */
export const AgentExceptions = ({ roles }: { roles: RolesResponse }) => {
  const { t } = useInboxTranslation()
  const { agentId, chooseAgent, setTab } = useSettingsLocation()
  const { data } = useAgents()
  const agents = profiles(data?.agents ?? [])
  const agent = agents.find(({ id }) => id === agentId)
  const nameOf = ({ name, email, grants }: AgentListItemDTO) =>
    [name || email, grants && t("settings.permissions.own")].filter(Boolean).join(" · ")
  if (!data) return null
  return (
    <Section
      testId="permission-exceptions"
      title={t("settings.permissions.exceptions")}
      description={t("settings.permissions.exceptionsText")}
    >
      {agents.length ? (
        <div className="flex flex-col gap-y-3 px-6 py-4 sm:max-w-md">
          <Field label={t("settings.permissions.choose")}>
            {(input) => (
              <OptionSelect
                input={input}
                options={agents.map((one) => ({ value: one.id, label: nameOf(one) }))}
                value={agent?.id ?? null}
                placeholder={t("settings.permissions.choosePlaceholder")}
                testId="permission-agent"
                onChange={(id) => id && chooseAgent(id)}
              />
            )}
          </Field>
          {agent && (
            <div>
              <Badge size="2xsmall" color={agent.grants ? "purple" : "grey"} data-testid="grants-badge">
                {agent.grants
                  ? t("settings.permissions.own")
                  : t("settings.permissions.asRole", { role: t(`settings.roles.${agent.role}`) })}
              </Badge>
            </div>
          )}
        </div>
      ) : (
        <Notice
          icon={null}
          title={t("settings.team.firstRunTitle")}
          text={t("settings.permissions.firstRun")}
        >
          <Button size="small" variant="secondary" onClick={() => setTab("team")}>
            {t("settings.permissions.toTeam")}
          </Button>
        </Notice>
      )}
      {agent && <AgentGrants key={`${agent.id} ${agent.grants?.join() ?? ""}`} agent={agent} roles={roles} />}
    </Section>
  )
}
