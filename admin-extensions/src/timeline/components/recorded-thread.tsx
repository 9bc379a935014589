import { LockClosedSolidMini } from "@medusajs/icons"
import { isNotFound, isNotPermitted } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ReadOnlyMessages } from "../../thread/components/read-only-messages"
import { ThreadSkeleton } from "../../thread/components/thread-skeleton"
import { useThread } from "../../thread/hooks/use-thread"

interface RecordedThreadProps {
  conversationId: string
  channelId: string
  title: string
  agentId: string
}

/** A whole conversation to be read, in a box of its own so that it does not push everything else away. */
export const RecordedThread = ({ conversationId, channelId, title, agentId }: RecordedThreadProps) => {
  const { t } = useInboxTranslation()
  const { data: thread, error, refetch } = useThread(conversationId)
  return (
    <div
      data-testid="recorded-thread"
      data-conversation-id={conversationId}
      className="border-ui-border-base bg-ui-bg-base overflow-hidden rounded-lg border"
    >
      {thread && thread.messages.length > 0 ? (
        <ReadOnlyMessages
          conversationId={conversationId}
          channelId={channelId}
          title={title}
          thread={thread}
          agentId={agentId}
        />
      ) : thread ? (
        <p className="txt-small text-ui-fg-subtle p-4">{t("timeline.conversation.empty")}</p>
      ) : isNotFound(error) || isNotPermitted(error) ? (
        <Notice
          icon={<LockClosedSolidMini />}
          title={t("timeline.conversation.unavailableTitle")}
          text={t("timeline.conversation.unavailableText")}
        />
      ) : error ? (
        <LoadError
          className="p-4"
          title={t("errors.loadThread")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : (
        <div className="flex h-60 flex-col">
          <ThreadSkeleton />
        </div>
      )}
    </div>
  )
}
