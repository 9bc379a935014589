import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { findConversation } from "../../shared/cache/find-conversation"
import { inboxKeys } from "../../shared/cache/query-keys"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { messageSummary } from "../../shared/message-summary"
import { streamHub } from "../../shared/stream/hub"
import { holdTabLock } from "../../shared/tab-lock"
import type { MeResponse, MessageDTO } from "../../shared/types"
import { showNotification } from "../browser-notification"
import { chime } from "../chime"
import { concernOf, mayAlert, type Concern } from "../concern"
import { clip } from "../notification-text"
import { settingsOf } from "../settings"
import { isLookedAt } from "./use-looking"

/** The conversation changes together with its messages, and is told of right after them. */
const SETTLE_MS = 150
/** Several messages at once ring once. */
const QUIET_MS = 1_500

/** Tells the agent, by sound and notification, what concerns them. Of several tabs one does. */
export function useAlerts(me: MeResponse | undefined, openConversation: (id: string) => void): void {
  const client = useQueryClient()
  const { t } = useInboxTranslation()
  const agentId = me?.agent.id
  const rangAt = useRef(-Infinity)

  const tell = (message: MessageDTO, name: string, concern: Concern, id: string) => {
    const { sound, volume, notification } = settingsOf(id)
    const now = performance.now()
    if (sound && now - rangAt.current >= QUIET_MS) {
      rangAt.current = now
      void chime(volume)
    }
    if (notification) {
      const { conversation_id } = message
      showNotification({
        title: name,
        body:
          concern === "messages"
            ? clip(messageSummary(message, (kind) => t(`kinds.${kind}`)))
            : t(concern === "assigned" ? "alerts.newAssigned" : "alerts.newInQueue"),
        tag: conversation_id,
        onOpen: () => openConversation(conversation_id),
      })
    }
  }

  const consider = async (message: MessageDTO) => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    const { conversation_id } = message
    const isLooking = await isLookedAt(conversation_id)
    const conversation =
      findConversation(client, conversation_id) ?? (await inboxApi.conversation(conversation_id)).conversation
    const now = client.getQueryData<MeResponse>(inboxKeys.me())
    const concern = now && concernOf(message, conversation, now)
    if (
      concern &&
      mayAlert(concern, settingsOf(now.agent.id), { availability: now.chosen_availability, isLooking })
    ) {
      tell(message, conversation.contact.name, concern, now.agent.id)
    }
  }

  const considerNow = useRef(consider)
  useEffect(() => {
    considerNow.current = consider
  })

  useEffect(() => {
    if (agentId === undefined) {
      return
    }
    const lock = holdTabLock(`medusa-inbox-alerts:${agentId}`)
    const unsubscribe = streamHub.subscribe((event) => {
      if (event.type === "message.created" && lock.isHeld()) {
        // A conversation that cannot be read any more concerns nobody here.
        considerNow.current(event.data.message).catch(() => undefined)
      }
    })
    return () => {
      unsubscribe()
      lock.release()
    }
  }, [agentId])
}
