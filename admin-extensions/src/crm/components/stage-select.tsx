import { Select } from "@medusajs/ui"
import type { FieldInputProps } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { PipelineDTO } from "../../shared/types"

interface StageSelectProps {
  input?: FieldInputProps
  /** Where it stands in no field of its own. */
  label?: string
  pipelines: readonly PipelineDTO[]
  value: string | undefined
  testId: string
  onChange: (stageId: string) => void
}

/** Where a deal stands, by pipeline. */
export const StageSelect = ({ input, label, pipelines, value, testId, onChange }: StageSelectProps) => {
  const { t } = useInboxTranslation()
  return (
    <Select size="small" value={value ?? ""} onValueChange={(id) => id && onChange(id)}>
      <Select.Trigger
        {...input}
        aria-label={label}
        data-testid={testId}
        className="data-[placeholder]:text-ui-fg-subtle min-w-0 [&>span]:truncate"
      >
        <Select.Value placeholder={t("crm.deal.chooseStage")} />
      </Select.Trigger>
      <Select.Content>
        {pipelines.map(({ id, name, stages }) => (
          <Select.Group key={id}>
            <Select.Label>{name}</Select.Label>
            {stages.map((stage) => (
              <Select.Item key={stage.id} value={stage.id}>
                {stage.name}
              </Select.Item>
            ))}
          </Select.Group>
        ))}
      </Select.Content>
    </Select>
  )
}
