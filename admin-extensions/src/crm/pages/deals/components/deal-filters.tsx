import { ownerChoices } from "../../../../contact/owner-choices"
import { OptionSelect } from "../../../../settings/components/option-select"
import { TableSearch } from "../../../../settings/components/table-search"
import { useAgents } from "../../../../shared/hooks/use-agents"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { MeResponse, PipelineDTO } from "../../../../shared/types"
import { OWN, type useDealsAddress } from "../hooks/use-deals-address"
import { STAGE_KINDS } from "../stage-kinds"

interface DealFiltersProps {
  address: ReturnType<typeof useDealsAddress>
  me: MeResponse
  pipelines: readonly PipelineDTO[]
  /** The one that is shown; the table may show all. */
  pipelineId: string | null
  text: string
  onSearch: (text: string) => void
}

/** Which deals are shown. */
export const DealFilters = ({ address, me, pipelines, pipelineId, text, onSearch }: DealFiltersProps) => {
  const { t } = useInboxTranslation()
  const { data } = useAgents()
  const isBoard = address.view === "board"
  const others = ownerChoices(data?.agents ?? [], null).filter(({ id }) => id !== me.agent.id)
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-3">
      {(pipelines.length > 1 || !isBoard) && (
        <div className="min-w-[140px]">
          <OptionSelect
            size="small"
            label={t("crmPages.deals.pipeline")}
            options={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
            value={pipelineId}
            unset={isBoard ? undefined : t("crmPages.deals.allPipelines")}
            testId="pipeline-filter"
            onChange={address.setPipeline}
          />
        </div>
      )}
      <div className="min-w-[140px]">
        <OptionSelect
          size="small"
          label={t("crm.owner")}
          options={[
            { value: OWN, label: t("crmPages.deals.mine") },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={address.owner}
          unset={t("crmPages.deals.everybodys")}
          testId="owner-filter"
          onChange={address.setOwner}
        />
      </div>
      {!isBoard && (
        <div className="min-w-[140px]">
          <OptionSelect
            size="small"
            label={t("crmPages.deals.kind")}
            options={STAGE_KINDS.map((kind) => ({ value: kind, label: t(`crmPages.kinds.${kind}`) }))}
            value={address.kind ?? null}
            unset={t("crmPages.deals.allKinds")}
            testId="kind-filter"
            onChange={address.setKind}
          />
        </div>
      )}
      <TableSearch label={t("crmPages.deals.search")} query={text} testId="deal-search" onSearch={onSearch} />
    </div>
  )
}
