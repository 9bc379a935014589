import { clx } from "@medusajs/ui"
import { useDraftSync } from "../../composer/hooks/use-draft-sync"
import { OutboxSenderContext, useOutboxDelivery } from "../../composer/hooks/use-outbox"
import { isNotPermitted } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { useFillHeight } from "../../shared/hooks/use-fill-height"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { useLayout } from "../../shared/hooks/use-media-query"
import { useInboxStream } from "../hooks/use-inbox-stream"
import { Inbox } from "./inbox"
import { NoInbox } from "./no-inbox"

/** Communications → Inbox: the whole content area of the dashboard, scrolling only inside its panes. */
export const InboxPage = () => {
  const { t } = useInboxTranslation()
  const layout = useLayout()
  const { ref, height } = useFillHeight<HTMLDivElement>()
  const me = useMe()
  const hasNoInbox = isNotPermitted(me.error)
  useInboxStream(!hasNoInbox)
  const sender = useOutboxDelivery(me.data?.agent.id)
  useDraftSync(me.data?.agent.id)

  return (
    <OutboxSenderContext.Provider value={sender}>
      <div
        ref={ref}
        style={{ height }}
        data-testid="inbox-page"
        data-layout={layout}
        className={clx(
          "bg-ui-bg-base flex min-h-[320px] overflow-hidden",
          layout === "narrow" ? "-m-3" : "shadow-elevation-card-rest rounded-lg"
        )}
      >
        {hasNoInbox ? (
          <NoInbox onRetry={() => void me.refetch()} />
        ) : me.isError && !me.data ? (
          <LoadError
            className="flex-1"
            title={t("errors.loadList")}
            error={me.error}
            onRetry={() => void me.refetch()}
          />
        ) : (
          <Inbox me={me.data} layout={layout} />
        )}
      </div>
    </OutboxSenderContext.Provider>
  )
}
