import { CurrencyDollar } from "@medusajs/icons"
import { Skeleton } from "@medusajs/ui"
import { Notice } from "../../../../shared/components/notice"
import { useFillHeight } from "../../../../shared/hooks/use-fill-height"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { PipelineDTO } from "../../../../shared/types"
import type { DealQuery } from "../../../api"
import type { usePipelines } from "../../../hooks/use-pipelines"
import { ListError } from "../../components/list-error"
import { Board } from "../../board/components/board"

interface DealBoardProps {
  pipelines: ReturnType<typeof usePipelines>
  pipeline: PipelineDTO | undefined
  filter: Pick<DealQuery, "q" | "owner_id">
  canMove: boolean
}

/** The board in what the page leaves it, or why there is none. */
export const DealBoard = ({ pipelines, pipeline, filter, canMove }: DealBoardProps) => {
  const { t } = useInboxTranslation()
  const { ref, height } = useFillHeight<HTMLDivElement>()
  return (
    <div ref={ref} style={{ height }} className="min-h-[360px]">
      {pipeline ? (
        <Board key={pipeline.id} pipeline={pipeline} filter={filter} canMove={canMove} />
      ) : pipelines.isPending ? (
        <div role="status" aria-label={t("crmPages.loading")} className="flex h-full gap-x-3 overflow-hidden">
          {[1, 2, 3, 4].map((column) => (
            <Skeleton key={column} className="shadow-borders-base h-full w-[272px] shrink-0 rounded-lg" />
          ))}
        </div>
      ) : pipelines.data ? (
        <Notice
          testId="no-pipeline"
          icon={<CurrencyDollar />}
          title={t("crmPages.deals.noPipelineTitle")}
          text={t("crmPages.deals.noPipelineText")}
        />
      ) : (
        <ListError error={pipelines.error} onRetry={() => void pipelines.refetch()} />
      )}
    </div>
  )
}
