import { formatDateTime } from "../../../../shared/format/time"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealDTO } from "../../../../shared/types"
import { Fact } from "../../components/fact"
import { CloseDate } from "./close-date"
import { DealValue } from "./deal-value"

/** What is known of a deal. */
export const DealFacts = ({ deal }: { deal: DealDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { pipeline, stage, owner, lost_reason, closed_at, created_at, created_by } = deal
  return (
    <dl className="divide-y">
      <Fact label={t("crm.deal.amount")}>{deal.amount !== null && <DealValue deal={deal} />}</Fact>
      <Fact label={t("crm.deal.stage")}>
        <bdi>{`${pipeline.name} · ${stage.name}`}</bdi>
      </Fact>
      {stage.kind === "lost" && (
        <Fact label={t("crm.deal.lostReason")}>
          {lost_reason && <bdi className="whitespace-pre-wrap">{lost_reason}</bdi>}
        </Fact>
      )}
      <Fact label={t("crm.owner")}>{owner && <bdi>{owner.name}</bdi>}</Fact>
      <Fact label={t("crm.deal.expectedClose")}>{deal.expected_close_at && <CloseDate deal={deal} />}</Fact>
      {closed_at && <Fact label={t("crmPages.deal.closed")}>{formatDateTime(closed_at, locale)}</Fact>}
      <Fact label={t("crmPages.created")}>
        {created_by
          ? t("crmPages.createdBy", { date: formatDateTime(created_at, locale), name: created_by.name })
          : formatDateTime(created_at, locale)}
      </Fact>
    </dl>
  )
}
