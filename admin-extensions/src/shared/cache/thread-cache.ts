import type { AttachmentDTO, MessageDTO, MessageStatus } from "../types"
import { compareMessages } from "./message-order"

/** The loaded part of a thread: without holes, in thread order. Mostly its end. */
export interface Thread {
  messages: MessageDTO[]
  /** Whether older messages exist before the first loaded one. */
  has_older: boolean
  /** Whether newer ones exist after the last: somebody went to a message far from the end. */
  has_newer?: boolean
}

const PROGRESS: Record<MessageStatus, number> = {
  queued: 0,
  sending: 1,
  sent: 2,
  delivered: 3,
  read: 4,
  played: 5,
  failed: 6,
  unconfirmed: 6,
}

/** Puts a message that the stream announced in its place, or renews the one that is there. */
export function putMessage(thread: Thread, message: MessageDTO): Thread {
  const messages = thread.messages.filter((known) => known.id !== message.id)
  const wasKnown = messages.length < thread.messages.length
  const first = messages[0]
  // A late message from before the loaded part comes with its own page; here it would hide a hole.
  if (!wasKnown && thread.has_older && first && compareMessages(message, first) < 0) {
    return thread
  }
  const last = messages.at(-1)
  // Nor does a new one show where some before it are missing: it comes with its page, too.
  if (!wasKnown && thread.has_newer && last && compareMessages(message, last) > 0) {
    return thread
  }
  const next = messages.findLastIndex((known) => compareMessages(known, message) <= 0) + 1
  messages.splice(next, 0, message)
  return { ...thread, messages }
}

/**
 * Puts the answer to our own request in. The stream may have been faster and know more: an answer only moves
 * a known message forward, never back.
 */
export function putAnswer(thread: Thread, answer: MessageDTO): Thread {
  const known = thread.messages.find((message) => message.id === answer.id)
  return known && PROGRESS[known.status] >= PROGRESS[answer.status] ? thread : putMessage(thread, answer)
}

/** Renews a file in the message it belongs to. */
export function putAttachment(thread: Thread, attachment: AttachmentDTO): Thread {
  const message = thread.messages.find(({ attachments }) =>
    attachments.some(({ id }) => id === attachment.id)
  )
  if (!message) {
    return thread
  }
  const attachments = message.attachments.map((known) => (known.id === attachment.id ? attachment : known))
  return putMessage(thread, { ...message, attachments })
}

/** Adds an older page before the loaded part. */
export function prependPage(thread: Thread, page: { messages: MessageDTO[]; has_more: boolean }): Thread {
  return { ...thread, messages: union(thread.messages, page.messages), has_older: page.has_more }
}

/**
 * Brings the newest pages, just fetched, together with what was loaded before. When they do not touch,
 * something between them is missing, and only the new part is kept.
 */
export function renewThread(previous: Thread | undefined, fresh: Thread): Thread {
  const oldest = fresh.messages[0]
  if (!previous || !oldest || !fresh.has_older) {
    return fresh
  }
  const touches = previous.messages.some((message) => message.id === oldest.id)
  if (!touches) {
    return fresh
  }
  const older = previous.messages.filter((message) => compareMessages(message, oldest) < 0)
  return older.length ? { messages: [...older, ...fresh.messages], has_older: previous.has_older } : fresh
}

/**
 * Brings a part that was just fetched together with what is loaded. When they do not touch, what is between them
 * is unknown, and only the new part is kept.
 */
export function joinPart(thread: Thread | undefined, part: Thread): Thread {
  const renewed = new Set(part.messages.map((message) => message.id))
  const others = thread?.messages.filter((message) => !renewed.has(message.id)) ?? []
  const [first, last] = [part.messages[0], part.messages.at(-1)]
  if (!thread || !first || !last || others.length === thread.messages.length) {
    return part
  }
  const reachesBack = others.some((message) => compareMessages(message, first) < 0)
  const reachesOn = others.some((message) => compareMessages(message, last) > 0)
  return {
    messages: [...others, ...part.messages].sort(compareMessages),
    has_older: (reachesBack ? thread : part).has_older,
    has_newer: (reachesOn ? thread : part).has_newer ?? false,
  }
}

function union(known: MessageDTO[], added: MessageDTO[]): MessageDTO[] {
  const ids = new Set(known.map((message) => message.id))
  return [...added.filter((message) => !ids.has(message.id)), ...known].sort(compareMessages)
}
