import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../../../shared/types"
import { DealDrawer } from "../../../components/deal-drawer"
import { usePipelines } from "../../../hooks/use-pipelines"
import { PageHeader } from "../../components/page-header"
import { useSearchParam } from "../../hooks/use-search-param"
import { OWN, useDealsAddress } from "../hooks/use-deals-address"
import { DealBoard } from "./deal-board"
import { DealFilters } from "./deal-filters"
import { DealTable } from "./deal-table"
import { ViewSwitch } from "./view-switch"

/** Every deal, as a board or as a table. */
export const Deals = ({ me }: { me: MeResponse }) => {
  const { t } = useInboxTranslation()
  const address = useDealsAddress()
  const search = useSearchParam()
  const pipelines = usePipelines()
  const [isCreating, setIsCreating] = useState(false)
  const known = pipelines.data?.pipelines ?? []
  const chosen = known.find(({ id }) => id === address.pipelineId)
  const isBoard = address.view === "board"
  const pipeline = chosen ?? (isBoard ? known[0] : undefined)
  const filter = {
    q: search.query || undefined,
    owner_id: (address.owner === OWN ? me.agent.id : address.owner) ?? undefined,
  }
  const isNarrowed = Boolean(search.query || address.owner || address.kind || (!isBoard && chosen))
  const clear = () => {
    search.setText("")
    address.clear()
  }
  const create = me.permissions.includes("create_deals") && (
    <Button size="small" variant="secondary" data-testid="create-deal" onClick={() => setIsCreating(true)}>
      {t("crm.deal.create")}
    </Button>
  )
  return (
    <div data-testid="deals-page" className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <PageHeader
          title={t("menu.deals")}
          actions={
            <>
              <ViewSwitch view={address.view} onChange={address.setView} />
              {create}
            </>
          }
        />
        <DealFilters
          address={address}
          me={me}
          pipelines={known}
          pipelineId={pipeline?.id ?? null}
          text={search.text}
          onSearch={search.setText}
        />
        {!isBoard && (
          <DealTable
            query={{ ...filter, pipeline_id: chosen?.id, kind: address.kind }}
            action={create}
            onClear={isNarrowed ? clear : undefined}
          />
        )}
      </Container>
      {isBoard && (
        <DealBoard
          pipelines={pipelines}
          pipeline={pipeline}
          filter={filter}
          canMove={me.permissions.includes("edit_deals")}
        />
      )}
      <DealDrawer
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        preset={{ stageId: pipeline?.stages.find(({ kind }) => kind === "open")?.id }}
      />
    </div>
  )
}
