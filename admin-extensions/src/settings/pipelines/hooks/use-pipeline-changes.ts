import { toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { crmKeys } from "../../../crm/keys"
import { RequestError } from "../../../shared/api/errors"
import { inboxKeys } from "../../../shared/cache/query-keys"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { CreatePipelineBody, PipelineDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { pipelinesApi } from "../api"

/** Deals name their stages, and contacts their deals. */
function useRefresh() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      [crmKeys.pipelines(), crmKeys.deals(), inboxKeys.contacts()].map((queryKey) =>
        client.invalidateQueries({ queryKey })
      )
    )
}

/** @param id null to create one */
export function useSavePipeline(id: string | null) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: CreatePipelineBody) =>
      id ? pipelinesApi.update(id, body) : pipelinesApi.create(body),
    onSettled: refresh,
  })
}

/** Why a pipeline stays as it is: what is in use is named. */
export function usePipelineError(): (error: unknown) => string {
  const { t, locale } = useInboxTranslation()
  const errorText = useSettingsError()
  return (error) => {
    if (!(error instanceof RequestError)) return errorText(error)
    if (error.code === "stage_in_use") {
      const names: unknown[] = Array.isArray(error.details["stages"]) ? error.details["stages"] : []
      const stages = new Intl.ListFormat(locale).format(names.map(String))
      return t("crmSettings.pipelines.stageInUse", { stages })
    }
    return error.code === "last_pipeline" ? t("crmSettings.pipelines.lastOne") : errorText(error)
  }
}

export function useDeletePipelinePrompt() {
  const { t } = useInboxTranslation()
  const errorText = usePipelineError()
  const prompt = usePrompt()
  const refresh = useRefresh()
  const { mutate } = useMutation({
    mutationFn: ({ id }: PipelineDTO) => pipelinesApi.delete(id),
    onSuccess: (_, { name }) => void toast.success(t("crmSettings.pipelines.deleted", { name })),
    onError: (error) => void toast.error(errorText(error)),
    onSettled: refresh,
  })
  return async (pipeline: PipelineDTO) => {
    const isSure = await prompt({
      title: t("crmSettings.pipelines.deleteTitle", { name: pipeline.name }),
      description: t("crmSettings.pipelines.deleteText"),
      confirmText: t("crmSettings.pipelines.delete"),
      cancelText: t("actions.cancel"),
    })
    if (isSure) mutate(pipeline)
  }
}
