import { toast } from "@medusajs/ui"
import { useState } from "react"
import { TextInput } from "../../../crm/components/text-input"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { STAGES_TO_BEGIN_WITH } from "../starting-stages"
import type { PipelineDTO } from "../../../shared/types"
import { FormDrawer } from "../../components/form-drawer"
import { usePipelineError, useSavePipeline } from "../hooks/use-pipeline-changes"
import { pipelineBody, pipelineFormOf, pipelineProblems, type PipelineForm } from "../pipeline-form"
import { StageRows } from "./stage-rows"

interface PipelineDrawerProps {
  /** Null to make one. */
  pipeline: PipelineDTO | null
  onClose: () => void
}

export const PipelineDrawer = ({ pipeline, onClose }: PipelineDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = usePipelineError()
  const save = useSavePipeline(pipeline?.id ?? null)
  const [stored] = useState(() =>
    pipelineFormOf(
      pipeline,
      STAGES_TO_BEGIN_WITH.map(({ name, kind }) => ({ name: t(`crmSettings.pipelines.usual.${name}`), kind }))
    )
  )
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const problems = isTried ? pipelineProblems(form) : []
  const change = (part: Partial<PipelineForm>) => setForm((current) => ({ ...current, ...part }))
  const submit = () => {
    setIsTried(true)
    if (pipelineProblems(form).length) return
    save.mutate(pipelineBody(form), {
      onSuccess: () => {
        toast.success(t("settings.saved"))
        onClose()
      },
    })
  }
  const noOpen = problems.includes("noOpen") ? t("crmSettings.pipelines.noOpen") : undefined
  return (
    <FormDrawer
      title={
        pipeline ? t("crmSettings.pipelines.edit", { name: pipeline.name }) : t("crmSettings.pipelines.add")
      }
      isChanged={JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={save.error ? errorText(save.error) : noOpen}
      onSave={submit}
      onClose={onClose}
    >
      <TextInput
        label={t("crm.name")}
        value={form.name}
        error={problems.includes("name") ? t("settings.required") : undefined}
        isRequired
        testId="pipeline-name"
        rest={{ maxLength: 100, autoFocus: !pipeline }}
        onChange={(name) => change({ name })}
      />
      <StageRows
        stages={form.stages}
        areNamesMissing={problems.includes("stageNames")}
        onChange={(stages) => change({ stages })}
      />
    </FormDrawer>
  )
}
