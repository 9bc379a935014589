import { InlineTip } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { isFirstRun } from "../first-run"
import { useAgents } from "../hooks/use-team"
import { AgentsSection } from "./agents-section"
import { DepartmentsSection } from "./departments-section"

/** Who answers, and in which teams. */
export const TeamPanel = () => {
  const { t } = useInboxTranslation()
  const { data } = useAgents()
  return (
    <div className="flex flex-col gap-y-3" data-testid="team">
      {data && isFirstRun(data.agents) && (
        <InlineTip variant="warning" label={t("settings.team.firstRunTitle")} data-testid="first-run">
          {t("settings.team.firstRunText")}
        </InlineTip>
      )}
      <AgentsSection />
      <DepartmentsSection />
    </div>
  )
}
