import { PencilSquare, Trash } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { StageBadge } from "../../../crm/components/stage-badge"
import { usePipelines } from "../../../crm/hooks/use-pipelines"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { PipelineDTO } from "../../../shared/types"
import { Loaded } from "../../components/loaded"
import { ActionMenu } from "../../../shared/components/action-menu"
import { Section } from "../../components/section"
import { useDeletePipelinePrompt } from "../hooks/use-pipeline-changes"
import { PipelineDrawer } from "./pipeline-drawer"

/** The ways deals go, stage by stage. */
export const PipelinesPanel = () => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = usePipelines()
  const [edited, setEdited] = useState<PipelineDTO | "new" | null>(null)
  return (
    <Section
      testId="pipelines-panel"
      title={t("crmSettings.pipelines.title")}
      description={t("crmSettings.pipelines.text")}
      actions={
        <Button size="small" variant="secondary" data-testid="add-pipeline" onClick={() => setEdited("new")}>
          {t("crmSettings.pipelines.add")}
        </Button>
      }
    >
      <Loaded
        isLoaded={Boolean(data)}
        error={error}
        loading={t("settings.loading")}
        failed={t("crmSettings.pipelines.loadFailed")}
        onRetry={() => void refetch()}
      >
        <ul className="divide-y" aria-label={t("crmSettings.pipelines.title")}>
          {data?.pipelines.map((pipeline) => (
            <PipelineRow key={pipeline.id} pipeline={pipeline} onEdit={() => setEdited(pipeline)} />
          ))}
        </ul>
      </Loaded>
      {edited && (
        <PipelineDrawer pipeline={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  )
}

const PipelineRow = ({ pipeline, onEdit }: { pipeline: PipelineDTO; onEdit: () => void }) => {
  const { t } = useInboxTranslation()
  const remove = useDeletePipelinePrompt()
  const { name, stages } = pipeline
  return (
    <li data-testid="pipeline-row" className="flex items-start gap-x-3 px-6 py-4">
      <div className="min-w-0 flex-1">
        <p dir="auto" className="txt-compact-small-plus text-ui-fg-base [overflow-wrap:anywhere]">
          {name}
        </p>
        <ol className="flex flex-wrap gap-1.5 pt-2" aria-label={name}>
          {stages.map((stage) => (
            <li key={stage.id} className="min-w-0">
              <StageBadge stage={stage} />
            </li>
          ))}
        </ol>
      </div>
      <ActionMenu
        label={t("settings.rowActions", { name })}
        testId="pipeline-actions"
        actions={[
          { icon: <PencilSquare />, label: t("settings.edit"), onSelect: onEdit },
          {
            icon: <Trash />,
            label: t("crmSettings.pipelines.delete"),
            onSelect: () => void remove(pipeline),
            isApart: true,
          },
        ]}
      />
    </li>
  )
}
