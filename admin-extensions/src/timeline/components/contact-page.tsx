import { Container } from "@medusajs/ui"
import { NoInbox } from "../../inbox/components/no-inbox"
import { useInboxStream } from "../../inbox/hooks/use-inbox-stream"
import { isNotFound, isNotPermitted } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { useCustomer } from "../hooks/use-customer"
import { ContactCard } from "./contact-card"
import { ContactNotFound } from "./contact-not-found"
import { Timeline } from "./timeline"
import { TimelineSkeleton } from "./timeline-skeleton"

/** A contact's own page: what happened with them, and who they are. */
export const ContactPage = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const me = useMe()
  const customer = useCustomer(customerId)
  const hasNoInbox = isNotPermitted(me.error)
  useInboxStream(!hasNoInbox)

  if (hasNoInbox || isNotFound(customer.error) || !me.data) {
    return (
      <Container className="flex min-h-80 flex-col p-0">
        {hasNoInbox ? (
          <NoInbox onRetry={() => void me.refetch()} />
        ) : isNotFound(customer.error) ? (
          <ContactNotFound />
        ) : me.isError ? (
          <LoadError
            className="flex-1"
            title={t("timeline.loadFailed")}
            error={me.error}
            onRetry={() => void me.refetch()}
          />
        ) : (
          <TimelineSkeleton rows={4} />
        )}
      </Container>
    )
  }
  return (
    <div
      data-testid="contact-page"
      className="flex w-full flex-col gap-x-4 gap-y-3 xl:grid xl:grid-cols-[minmax(0,1fr)_440px] xl:items-start"
    >
      <div className="order-2 min-w-0 xl:order-1">
        <Timeline key={customerId} customerId={customerId} me={me.data} />
      </div>
      <div className="order-1 min-w-0 xl:sticky xl:top-0 xl:order-2">
        <ContactCard customerId={customerId} me={me.data} />
      </div>
    </div>
  )
}
