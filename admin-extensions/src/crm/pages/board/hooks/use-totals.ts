import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { crmApi, type DealFilter } from "../../../api"
import { crmKeys } from "../../../keys"

/** What lies in each stage of a pipeline, as far as a filter leaves it. */
export const useTotals = (pipelineId: string, filter: DealFilter) =>
  useQuery({
    queryKey: crmKeys.totals(pipelineId, filter),
    queryFn: ({ signal }) => crmApi.pipelineTotals(pipelineId, filter, signal),
    placeholderData: keepPreviousData,
  })
