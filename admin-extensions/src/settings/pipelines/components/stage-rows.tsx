import { PlusMini, Trash } from "@medusajs/icons"
import { Button, Hint, IconButton, Input } from "@medusajs/ui"
import { useId, useRef } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { StageKind } from "../../../shared/types"
import { MoveButtons } from "../../components/move-buttons"
import { OptionSelect } from "../../components/option-select"
import { moved } from "../../contact-fields/move"
import { MOST_STAGES, type StageLine } from "../pipeline-form"

interface StageRowsProps {
  stages: StageLine[]
  areNamesMissing: boolean
  onChange: (stages: StageLine[]) => void
}

const KINDS: readonly StageKind[] = ["open", "won", "lost"]

/** The stages of a pipeline in their order, each to be renamed, moved or taken out. */
export const StageRows = ({ stages, areNamesMissing, onChange }: StageRowsProps) => {
  const { t } = useInboxTranslation()
  const helpId = useId()
  const added = useRef(0)
  const kinds = KINDS.map((value) => ({ value, label: t(`crmSettings.pipelines.kinds.${value}`) }))
  const change = (row: string, part: Partial<StageLine>) =>
    onChange(stages.map((stage) => (stage.row === row ? { ...stage, ...part } : stage)))
  const add = () => {
    added.current += 1
    onChange([...stages, { row: `new-${added.current}`, name: "", kind: "open" }])
  }
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-2" aria-describedby={helpId}>
      <legend className="txt-compact-small-plus text-ui-fg-base mb-1.5">
        {t("crmSettings.pipelines.stages")}
      </legend>
      <ol className="flex flex-col gap-y-2" data-testid="stages">
        {stages.map((stage, index) => {
          const name = stage.name.trim() || t("crmSettings.pipelines.stageNumber", { number: index + 1 })
          const isMissing = areNamesMissing && !stage.name.trim()
          return (
            <li
              key={stage.row}
              data-testid="stage-row"
              className="bg-ui-bg-component shadow-elevation-card-rest flex items-center gap-x-2 rounded-md p-2"
            >
              <MoveButtons
                name={name}
                isFirst={index === 0}
                isLast={index === stages.length - 1}
                onMove={(step) => onChange([...moved(stages, index, step)])}
              />
              <div className="min-w-0 flex-1">
                <Input
                  size="small"
                  dir="auto"
                  maxLength={100}
                  autoFocus={stage.row.startsWith("new-")}
                  aria-label={t("crmSettings.pipelines.stageName", { number: index + 1 })}
                  aria-invalid={isMissing || undefined}
                  value={stage.name}
                  onChange={(event) => change(stage.row, { name: event.target.value })}
                />
              </div>
              <div className="w-28 shrink-0">
                <OptionSelect
                  size="small"
                  label={t("crmSettings.pipelines.kindOf", { name })}
                  options={kinds}
                  value={stage.kind}
                  onChange={(kind) => kind && change(stage.row, { kind: kind as StageKind })}
                />
              </div>
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={`${t("actions.remove")}: ${name}`}
                onClick={() => onChange(stages.filter(({ row }) => row !== stage.row))}
              >
                <Trash className="text-ui-fg-muted" />
              </IconButton>
            </li>
          )
        })}
      </ol>
      {areNamesMissing && (
        <Hint variant="error" role="alert">
          {t("crmSettings.pipelines.stageNames")}
        </Hint>
      )}
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={stages.length >= MOST_STAGES}
        data-testid="add-stage"
        onClick={add}
      >
        <PlusMini aria-hidden />
        {t("crmSettings.pipelines.addStage")}
      </Button>
      <Hint id={helpId} className="text-ui-fg-subtle text-pretty">
        {t("crmSettings.pipelines.stagesHelp")}
      </Hint>
    </fieldset>
  )
}
