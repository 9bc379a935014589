import { Container, Heading, Skeleton, StatusBadge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { LoadError } from "../../shared/components/load-error"
import { formatDateTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { messageSummary } from "../../shared/message-summary"
import type { ConversationDTO } from "../../shared/types"
import { contactPath, conversationPath } from "../../timeline/conversation-path"
import { useCustomerConversations } from "../hooks/use-customer-conversations"

/** On Medusa's page of an order: what is being said with whoever ordered. Nothing for users without an inbox. */
export const OrderConversations = ({ customerId }: { customerId: string | null }) => {
  const { t } = useInboxTranslation()
  const me = useMe()
  const hasInbox = me.data !== undefined && !me.isError
  const { data, error, refetch } = useCustomerConversations(customerId ?? "", hasInbox && customerId !== null)
  if (!hasInbox) {
    return null
  }
  return (
    <Container data-testid="order-conversations" className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <Heading level="h2">{t("commerce.conversations.title")}</Heading>
        {customerId && (
          <Link
            to={contactPath(customerId)}
            className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline"
          >
            {t("commerce.conversations.contact")}
          </Link>
        )}
      </div>
      {!customerId ? (
        <Words>{t("commerce.conversations.noCustomer")}</Words>
      ) : data ? (
        data.length > 0 ? (
          <ul aria-label={t("commerce.conversations.title")} className="divide-y">
            {data.map((conversation) => (
              <ConversationItem key={conversation.id} conversation={conversation} />
            ))}
          </ul>
        ) : (
          <Words>{t("commerce.conversations.empty")}</Words>
        )
      ) : error ? (
        <LoadError
          className="py-2"
          title={t("commerce.conversations.loadFailed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <div role="status" className="px-6 py-4">
          <span className="sr-only">{t("commerce.conversations.loading")}</span>
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </Container>
  )
}

const Words = ({ children }: { children: string }) => (
  <p className="txt-small text-ui-fg-subtle px-6 py-4">{children}</p>
)

const COLORS = { open: "green", bot: "blue", closed: "grey" } as const

const ConversationItem = ({ conversation }: { conversation: ConversationDTO }) => {
  const { t, locale } = useInboxTranslation()
  const { id, contact, channel, status, assignee, last_message, last_activity_at } = conversation
  const who = status === "open" ? (assignee?.name ?? t("commerce.conversations.queue")) : null
  const summary = last_message
    ? messageSummary(last_message, (kind) => t(`kinds.${kind}`))
    : t("commerce.conversations.noMessages")
  return (
    <li>
      <Link
        to={conversationPath(id, status === "closed")}
        data-testid="order-conversation"
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex flex-col gap-y-1 px-6 py-3 outline-none"
      >
        <span className="flex min-w-0 items-center gap-x-2">
          <ChannelIcon provider={channel.provider} className="text-ui-fg-subtle shrink-0" />
          <bdi className="txt-compact-small-plus min-w-0 flex-1 truncate">{contact.name}</bdi>
          <StatusBadge color={COLORS[status]}>{t(`commerce.conversations.${status}`)}</StatusBadge>
        </span>
        <bdi className="txt-small text-ui-fg-subtle line-clamp-2 [overflow-wrap:anywhere]">{summary}</bdi>
        <span className="txt-compact-xsmall text-ui-fg-subtle">
          {[who, formatDateTime(last_activity_at, locale)].filter(Boolean).join(" · ")}
        </span>
      </Link>
    </li>
  )
}
