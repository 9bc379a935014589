import { toast } from "@medusajs/ui"
import { useQueryClient, type QueryClient } from "@tanstack/react-query"
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from "react"
import { errorCode } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putAnswer, type Thread } from "../../shared/cache/thread-cache"
import { useErrorText } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { streamHub } from "../../shared/stream/hub"
import { outbox, outboxKey, type OutboxEntry } from "../outbox"
import { OutboxSender } from "../outbox-sender"

/** A request makes about thirty messages at most. */
const OTHERS_LIMIT = 40

const queues = new Map<string, Promise<void>>()

/** One sender per conversation in the whole browser; without Web Locks at least in this tab. */
function exclusively(key: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks) {
    return navigator.locks.request(`medusa-inbox-outbox:${key}`, work).then(() => undefined)
  }
  const turn = (queues.get(key) ?? Promise.resolve()).then(work, work)
  queues.set(key, turn)
  return turn
}

export const OutboxSenderContext = createContext<OutboxSender | null>(null)

export function useOutboxSender(): OutboxSender {
  const sender = useContext(OutboxSenderContext)
  if (!sender) {
    throw new Error("useOutboxSender needs an OutboxSenderContext above it")
  }
  return sender
}

/** Of several messages the answer tells the first: the others are fetched before their bubbles go. */
async function showOthers(client: QueryClient, { conversation_id, client_id }: MessageDTO): Promise<void> {
  // The stream brings them as well, only perhaps later.
  const page = await inboxApi.listMessages(conversation_id, { limit: OTHERS_LIMIT }).catch(() => null)
  const others = page?.messages.filter((message) => message.client_id?.startsWith(`${client_id}/`)) ?? []
  client.setQueryData<Thread>(
    inboxKeys.thread(conversation_id),
    (thread) => thread && others.reduce(putAnswer, thread)
  )
}

/** The page's sender; it takes up what earlier visits left unsent, and goes on when the network is back. */
export function useOutboxDelivery(agentId: string | undefined): OutboxSender {
  const client = useQueryClient()
  const errorText = useErrorText()
  const sender = useMemo(
    () =>
      new OutboxSender(outbox, {
        send: async (conversationId, body) => {
          const { message } = await inboxApi.sendMessage(conversationId, body)
          if (body.attachment_ids?.length) {
            await showOthers(client, message)
          }
          return message
        },
        onSent: (message) =>
          client.setQueryData<Thread>(inboxKeys.thread(message.conversation_id), (thread) =>
            thread ? putAnswer(thread, message) : thread
          ),
        onOutdated: (message, text) =>
          void inboxApi.editMessage(message.conversation_id, message.id, { text }).catch((error) => {
            toast.error(errorText(errorCode(error), error.message))
          }),
        exclusively,
        schedule: (work, milliseconds) => void setTimeout(work, milliseconds),
      }),
    [client, errorText]
  )

  useEffect(() => {
    if (!agentId) {
      return
    }
    const deliver = () => void sender.flushAll(agentId)
    const deliverWhenConnected = () => {
      if (streamHub.getState() === "connected") {
        deliver()
      }
    }
    deliver()
    window.addEventListener("online", deliver)
    const unsubscribe = streamHub.subscribeState(deliverWhenConnected)
    return () => {
      window.removeEventListener("online", deliver)
      unsubscribe()
    }
  }, [agentId, sender])

  return sender
}

/** What is written but not confirmed yet in one conversation. */
export function useOutboxEntries(agentId: string, conversationId: string): readonly OutboxEntry[] {
  const key = outboxKey(agentId, conversationId)
  return useSyncExternalStore(outbox.subscribe, () => outbox.get(key))
}
