import { useViewers } from "../../awareness/hooks/use-viewers"
import { useViewingSignal, ViewingSignalContext } from "../../awareness/hooks/use-viewing-signal"
import { useConversation } from "../../inbox/hooks/use-conversation"
import { useInboxLocation } from "../../inbox/hooks/use-inbox-location"
import { isNotFound } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { useForgetPart } from "../hooks/use-forget-part"
import { useThread } from "../hooks/use-thread"
import { useThreadActions } from "../hooks/use-thread-actions"
import { ThreadBody } from "./thread-body"
import { ThreadDialogs } from "./thread-dialogs"
import { ThreadHeader } from "./thread-header"
import { ThreadSkeleton } from "./thread-skeleton"
import { ThreadUnavailable } from "./thread-unavailable"

interface ThreadPaneProps {
  conversationId: string
  me: MeResponse
  /** It was handed to somebody else, and cannot be read from here any more. */
  onGone: (conversationId: string) => void
  /** Given where the list is not beside the thread. */
  onBack?: () => void
  /** Given where the contact is not beside the thread. */
  onShowContact?: () => void
}

export const ThreadPane = ({ conversationId, me, onGone, onBack, onShowContact }: ThreadPaneProps) => {
  const { t } = useInboxTranslation()
  const conversationQuery = useConversation(conversationId)
  const { target } = useInboxLocation()
  const threadQuery = useThread(conversationId, target)
  useForgetPart(conversationId)
  const viewing = useViewingSignal(conversationId, me.agent.id)
  const viewers = useViewers(conversationId, me.agent.id)
  const conversation = conversationQuery.data?.conversation
  const actions = useThreadActions(conversationId, conversation, me)

  if (isNotFound(conversationQuery.error)) {
    return <ThreadUnavailable onBack={onBack} />
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
        agent={me.agent}
        actions={actions}
        viewers={viewers}
        onBack={onBack}
        onShowContact={onShowContact}
      />
      {failed?.isError ? (
        <LoadError
          title={t("errors.loadThread")}
          error={failed.error}
          onRetry={() => void Promise.all([conversationQuery.refetch(), threadQuery.refetch()])}
        />
      ) : conversation && threadQuery.data ? (
        <ViewingSignalContext.Provider value={viewing}>
          <ThreadBody
            conversation={conversation}
            thread={threadQuery.data}
            me={me}
            actions={actions}
            viewers={viewers}
          />
        </ViewingSignalContext.Provider>
      ) : (
        <ThreadSkeleton />
      )}
      {conversation && (
        <ThreadDialogs conversation={conversation} agentId={me.agent.id} actions={actions} onGone={onGone} />
      )}
    </section>
  )
}
