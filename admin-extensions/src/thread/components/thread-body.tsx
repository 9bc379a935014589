import { ChatBubbleLeftRight } from "@medusajs/icons"
import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { WritingWarning } from "../../awareness/components/writing-warning"
import type { Viewer } from "../../awareness/viewers"
import { Composer } from "../../composer/components/composer"
import { DropZone } from "../../composer/components/drop-zone"
import { composerState } from "../../composer/composer-state"
import { chooseComposerFiles, focusComposer } from "../../composer/focus-composer"
import { toReply, useAddText, useSetReply } from "../../composer/hooks/use-draft"
import { useAddFiles } from "../../composer/hooks/use-files"
import { useShortcuts } from "../../inbox/hooks/use-shortcuts"
import { inboxKeys } from "../../shared/cache/query-keys"
import type { Thread } from "../../shared/cache/thread-cache"
import { Notice } from "../../shared/components/notice"
import { useChannel } from "../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useTimeLeft } from "../../shared/hooks/use-time-left"
import type { ConversationDTO, MeResponse, MessageDTO } from "../../shared/types"
import { canBeQuoted } from "../can-be-quoted"
import type { ThreadActions } from "../hooks/use-thread-actions"
import { hasLastTemplateFailed } from "../last-template"
import { MessageList } from "./message-list"
import { WritingLine } from "./writing-line"

interface ThreadBodyProps {
  conversation: ConversationDTO
  thread: Thread
  me: MeResponse
  actions: ThreadActions
  /** Colleagues who are here as well. */
  viewers: readonly Viewer[]
}

/** The messages and where one writes. */
export const ThreadBody = ({ conversation, thread, me, actions, viewers }: ThreadBodyProps) => {
  const { t } = useInboxTranslation()
  const { agent } = me
  const { id } = conversation
  const client = useQueryClient()
  const channel = useChannel(conversation.channel.id)
  const setReply = useSetReply(agent.id, id)
  const windowLeft = useTimeLeft(conversation.window.expires_at)
  const hasFailed = !thread.has_newer && hasLastTemplateFailed(thread.messages)
  const asked = hasFailed ? { ...conversation, resumed_at: null } : conversation
  const state = composerState(asked, channel, me, windowLeft)
  const addFiles = useAddFiles(agent.id, id, channel)
  const canWrite = state.type === "ready"
  const canResume =
    (state.type === "window_closed" || state.type === "waiting_for_contact") && state.can_resume
  const canUseTemplate = canResume || (canWrite && channel?.capabilities?.templates === true)
  const canAttach = canWrite && Object.keys(channel?.capabilities?.media ?? {}).length > 0
  const canReply = channel?.capabilities?.reply_to === true && conversation.status !== "closed"

  const reply = useCallback(
    (message: MessageDTO) => {
      setReply(toReply(message))
      focusComposer()
    },
    [setReply]
  )

  const addText = useAddText(agent.id, id)
  const write = useCallback(
    (text: string) => {
      addText(text)
      focusComposer()
    },
    [addText]
  )

  const { openDialog } = actions
  const chooseTemplate = useCallback(() => openDialog("template"), [openDialog])

  useShortcuts({
    r: () => {
      const { messages, has_newer } = client.getQueryData<Thread>(inboxKeys.thread(id)) ?? thread
      // The last one is not loaded: which one is meant cannot be known.
      if (has_newer) {
        return false
      }
      const last = messages.findLast((message) => message.direction === "inbound" && canBeQuoted(message))
      return last && canReply ? reply(last) : false
    },
  })

  return (
    <DropZone onFiles={canAttach ? addFiles : undefined}>
      <MessageList
        conversation={conversation}
        thread={thread}
        agent={agent}
        canWrite={canWrite}
        canReact={channel?.capabilities?.reactions === true}
        formatting={channel?.capabilities?.formatting ?? null}
        onReply={canReply ? reply : undefined}
        onTemplate={canUseTemplate ? chooseTemplate : undefined}
        onWrite={canWrite ? write : undefined}
        onOtherFile={canAttach ? chooseComposerFiles : undefined}
        empty={
          <Notice
            icon={<ChatBubbleLeftRight />}
            title={t("empty.threadTitle")}
            text={t("empty.threadText")}
          />
        }
      />
      <WritingLine conversationId={id} />
      <WritingWarning viewers={viewers} />
      <Composer
        conversation={conversation}
        channel={channel}
        state={state}
        agentId={agent.id}
        onFiles={addFiles}
        onTakeOver={actions.claim}
        isTakingOver={actions.isClaiming}
        onResume={chooseTemplate}
        onStart={() => openDialog("start")}
      />
    </DropZone>
  )
}
