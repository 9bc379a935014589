import { useQuery } from "@tanstack/react-query"
import { crmApi } from "../../../api"
import { crmKeys } from "../../../keys"

/** What lies in each stage of a pipeline. */
export const useTotals = (pipelineId: string, { isEnabled = true } = {}) =>
  useQuery({
    queryKey: crmKeys.totals(pipelineId),
    queryFn: ({ signal }) => crmApi.pipelineTotals(pipelineId, signal),
    enabled: isEnabled,
  })
