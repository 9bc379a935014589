import { Users } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AgentListItemDTO } from "../../../shared/types"
import { Loaded } from "../../components/loaded"
import { Section } from "../../components/section"
import { profiles } from "../first-run"
import { useAgents } from "../hooks/use-team"
import { useAdminFirst } from "../hooks/use-admin-first"
import { AgentDrawer } from "./agent-drawer"
import { AgentTable } from "./agent-table"

export const AgentsSection = () => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useAgents()
  const [edited, setEdited] = useState<AgentListItemDTO | "new" | null>(null)
  const askAdminFirst = useAdminFirst()
  const agents = profiles(data?.agents ?? [])
  const add = async () => {
    await askAdminFirst?.()
    setEdited("new")
  }
  return (
    <Section
      testId="agents"
      title={t("settings.team.agents")}
      description={t("settings.team.agentsText")}
      actions={
        <Button
          size="small"
          variant="secondary"
          disabled={!askAdminFirst}
          data-testid="add-agent"
          onClick={() => void add()}
        >
          {t("settings.team.addAgent")}
        </Button>
      }
    >
      <Loaded
        isLoaded={Boolean(data)}
        error={error}
        loading={t("settings.team.loading")}
        failed={t("settings.team.loadFailed")}
        onRetry={() => void refetch()}
      >
        {agents.length ? (
          <AgentTable agents={agents} onEdit={setEdited} />
        ) : (
          <Notice
            icon={<Users />}
            title={t("settings.team.emptyAgentsTitle")}
            text={t("settings.team.emptyAgentsText")}
          />
        )}
      </Loaded>
      {edited && (
        <AgentDrawer
          agent={edited === "new" ? null : edited}
          agents={agents}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  )
}
