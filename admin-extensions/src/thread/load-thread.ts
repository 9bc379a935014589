import type { QueryClient } from "@tanstack/react-query"
import type { MessageTarget } from "../inbox/hooks/use-inbox-location"
import { inboxApi } from "../shared/api/inbox"
import { findConversation } from "../shared/cache/find-conversation"
import { compareMessages } from "../shared/cache/message-order"
import { inboxKeys } from "../shared/cache/query-keys"
import { joinPart, prependPage, putMessage, renewThread, type Thread } from "../shared/cache/thread-cache"
import { streamHub } from "../shared/stream/hub"
import type { MessageDTO } from "../shared/types"

export const PAGE_SIZE = 50
const LARGEST_PAGE = 100
/** After a gap in the stream, at most this many messages are asked for again. */
const RENEW_LIMIT = 400

/** Loads a thread for the first time, at its end or around a message, or renews what is loaded of it. */
export async function loadThread(
  client: QueryClient,
  id: string,
  target: MessageTarget | null,
  signal: AbortSignal
): Promise<Thread> {
  const previous = client.getQueryData<Thread>(inboxKeys.thread(id))
  if (previous?.has_newer) {
    return joinPart(previous, await live(id, () => reload(id, previous.messages, signal)))
  }
  if (!previous && target) {
    const part = await loadAround(id, target.sequence, signal)
    if (hasMessage(part, target.id)) {
      return part
    }
  }
  const unread = findConversation(client, id)?.unread_count ?? 0
  // Unread messages should be on the first page, so that the thread can open at the first of them.
  const wanted = previous ? previous.messages.length : Math.max(PAGE_SIZE, unread + 10)
  return renewThread(previous, await loadNewest(id, Math.min(wanted, RENEW_LIMIT), signal))
}

/** The end of a thread. */
export const loadNewest = (id: string, wanted = PAGE_SIZE, signal?: AbortSignal): Promise<Thread> =>
  live(id, async () => {
    let thread: Thread = { messages: [], has_older: true }
    while (thread.has_older && thread.messages.length < wanted) {
      const limit = Math.min(LARGEST_PAGE, Math.max(PAGE_SIZE, wanted - thread.messages.length))
      const page = await inboxApi.listMessages(id, { before: thread.messages[0]?.sequence, limit }, signal)
      thread = prependPage(thread, page)
    }
    return thread
  })

/** A message with those before and after it, in thread order: the way to go on towards the end, too. */
export const loadAround = (id: string, sequence: number, signal?: AbortSignal): Promise<Thread> =>
  live(id, () => fetchAround(id, sequence, signal))

export const hasMessage = ({ messages }: Thread, id: string): boolean =>
  messages.some((message) => message.id === id)

/** What happens while a part is being fetched belongs to it, if it has a place there. */
const live = (id: string, load: () => Promise<Thread>): Promise<Thread> =>
  streamHub.journal.replayOver(load, (thread, event) =>
    (event.type === "message.created" || event.type === "message.updated") &&
    event.data.conversation_id === id
      ? putMessage(thread, event.data.message)
      : thread
  )

async function fetchAround(id: string, sequence: number, signal?: AbortSignal): Promise<Thread> {
  const page = await inboxApi.listMessages(id, { around: sequence, limit: LARGEST_PAGE }, signal)
  return { messages: page.messages, has_older: page.has_more, has_newer: page.has_newer ?? false }
}

/** Asks again for a part far from the end, from its middle outwards. */
async function reload(id: string, known: readonly MessageDTO[], signal: AbortSignal): Promise<Thread> {
  const [first, last] = [known[0], known.at(-1)]
  const middle = known[Math.floor(known.length / 2)]
  if (!first || !last || !middle) {
    return loadNewest(id, PAGE_SIZE, signal)
  }
  let part = await fetchAround(id, middle.sequence, signal)
  const lacks = (edge: MessageDTO | undefined, message: MessageDTO, side: 1 | -1) =>
    edge !== undefined && compareMessages(message, edge) * side > 0 && part.messages.length < RENEW_LIMIT
  for (
    let edge = part.messages[0];
    part.has_older && edge && lacks(edge, first, -1);
    edge = part.messages[0]
  ) {
    const page = { before: edge.sequence, limit: LARGEST_PAGE }
    part = prependPage(part, await inboxApi.listMessages(id, page, signal))
  }
  for (let edge = part.messages.at(-1); part.has_newer && edge && lacks(edge, last, 1);) {
    part = joinPart(part, await fetchAround(id, edge.sequence, signal))
    edge = part.messages.at(-1)
  }
  return part
}
