import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useState } from "react"
import { outbox, outboxKey, type OutboxEntry } from "../../composer/outbox"
import { RequestError } from "../../shared/api/errors"
import { inboxApi } from "../../shared/api/inbox"
import { inboxKeys } from "../../shared/cache/query-keys"
import { putMessage, type Thread } from "../../shared/cache/thread-cache"
import type { MessageDTO } from "../../shared/types"

/** A message that is being changed: the server knows it, or only this browser does. */
export type Editable = { message: MessageDTO } | { entry: OutboxEntry }

export const textOf = (editable: Editable): string =>
  ("message" in editable ? editable.message.text : editable.entry.text) ?? ""

/** Changes what has not gone out yet. @throws RequestError of a change that comes too late */
export function useEditMessage(conversationId: string, agentId: string) {
  const client = useQueryClient()
  const [edited, setEdited] = useState<Editable | null>(null)
  const key = inboxKeys.thread(conversationId)

  const save = async (text: string) => {
    if (!edited) {
      return
    }
    if ("entry" in edited) {
      const own = outboxKey(agentId, conversationId)
      const { client_id } = edited.entry
      if (outbox.get(own).some((entry) => entry.client_id === client_id)) {
        outbox.update(own, client_id, { text, is_edited: true })
        return
      }
    }
    const message = "message" in edited ? edited.message : findSent(edited.entry)
    if (!message) {
      throw new RequestError(409, { code: "already_sent" })
    }
    const answer = await inboxApi.editMessage(conversationId, message.id, { text })
    client.setQueryData<Thread>(key, (thread) => thread && putMessage(thread, answer.message))
  }
  const findSent = ({ client_id }: OutboxEntry) =>
    client.getQueryData<Thread>(key)?.messages.find((message) => message.client_id === client_id)

  return { edited, begin: setEdited, end: useCallback(() => setEdited(null), []), save }
}
