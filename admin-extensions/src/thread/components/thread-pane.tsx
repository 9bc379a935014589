import { ChatBubbleLeftRight, LockClosedSolidMini } from "@medusajs/icons"
import { useCallback } from "react"
import { Composer } from "../../composer/components/composer"
import { DropZone } from "../../composer/components/drop-zone"
import { composerState } from "../../composer/composer-state"
import { toReply, useSetReply } from "../../composer/hooks/use-draft"
import { useAddFiles } from "../../composer/hooks/use-files"
import { useConversation } from "../../inbox/hooks/use-conversation"
import { useShortcuts } from "../../inbox/hooks/use-shortcuts"
import { isNotFound } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { Notice } from "../../shared/components/notice"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { Thread } from "../../shared/cache/thread-cache"
import { useChannel } from "../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { MeResponse, MessageDTO } from "../../shared/types"
import { useQueryClient } from "@tanstack/react-query"
import { useClaim } from "../hooks/use-claim"
import { useThread } from "../hooks/use-thread"
import { canBeQuoted } from "../can-be-quoted"
import { MessageList } from "./message-list"
import { ThreadHeader } from "./thread-header"
import { WritingLine } from "./writing-line"
import { ThreadSkeleton } from "./thread-skeleton"
import { focusComposer } from "../../composer/focus-composer"

interface ThreadPaneProps {
  conversationId: string
  me: MeResponse
  /** Given where the list is not beside the thread. */
  onBack?: () => void
  /** Given where the contact is not beside the thread. */
  onShowContact?: () => void
}

export const ThreadPane = ({ conversationId, me, onBack, onShowContact }: ThreadPaneProps) => {
  const { t } = useInboxTranslation()
  const { agent } = me
  const client = useQueryClient()
  const conversationQuery = useConversation(conversationId)
  const threadQuery = useThread(conversationId)
  const conversation = conversationQuery.data?.conversation
  const channel = useChannel(conversation?.channel.id)
  const claim = useClaim(conversationId)
  const setReply = useSetReply(agent.id, conversationId)
  const now = useNow()
  const state = conversation && composerState(conversation, channel, me, now)
  const addFiles = useAddFiles(agent.id, conversationId, channel)
  const canAttach = state?.type === "ready" && Object.keys(channel?.capabilities?.media ?? {}).length > 0
  const canReply = channel?.capabilities?.reply_to === true && conversation?.status !== "closed"

  const reply = useCallback(
    (message: MessageDTO) => {
      setReply(toReply(message))
      focusComposer()
    },
    [setReply]
  )

  useShortcuts({
    r: () => {
      const thread = client.getQueryData<Thread>(inboxKeys.thread(conversationId))
      const last = thread?.messages.findLast(
        (message) => message.direction === "inbound" && canBeQuoted(message)
      )
      return last && canReply ? reply(last) : false
    },
    c: () => (conversation?.assignee === null && conversation.status !== "closed" ? claim.mutate() : false),
  })

  if (isNotFound(conversationQuery.error)) {
    return (
      <section data-testid="thread" className="min-w-0 flex-1">
        <Notice
          testId="conversation-unavailable"
          icon={<LockClosedSolidMini />}
          title={t("thread.removedTitle")}
          text={t("thread.removedText")}
        />
      </section>
    )
  }

  const failed = !conversation ? conversationQuery : !threadQuery.data ? threadQuery : null
  return (
    <section
      data-testid="thread"
      data-conversation-id={conversationId}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      aria-label={conversation ? t("thread.label", { name: conversation.contact.name }) : t("thread.loading")}
    >
      <ThreadHeader
        conversation={conversation}
        agent={agent}
        onBack={onBack}
        onShowContact={onShowContact}
        onClaim={() => claim.mutate()}
        isClaiming={claim.isPending}
      />
      {failed?.isError ? (
        <LoadError
          title={t("errors.loadThread")}
          error={failed.error}
          onRetry={() => void Promise.all([conversationQuery.refetch(), threadQuery.refetch()])}
        />
      ) : conversation && state && threadQuery.data ? (
        <DropZone onFiles={canAttach ? addFiles : undefined}>
          <MessageList
            conversation={conversation}
            thread={threadQuery.data}
            agent={agent}
            canWrite={state.type === "ready"}
            canReact={channel?.capabilities?.reactions === true}
            onReply={canReply ? reply : undefined}
            empty={
              <Notice
                icon={<ChatBubbleLeftRight />}
                title={t("empty.threadTitle")}
                text={t("empty.threadText")}
              />
            }
          />
          <WritingLine conversationId={conversationId} />
          <Composer
            conversation={conversation}
            channel={channel}
            state={state}
            agentId={agent.id}
            onFiles={addFiles}
          />
        </DropZone>
      ) : (
        <ThreadSkeleton />
      )}
    </section>
  )
}
