import { createHash } from "node:crypto"
import type { ChannelEvent, ContactProfile, MessageEvent } from "../../types/channel"
import { messageContent } from "./parse-message"
import { reactionEmoji } from "./reactions"
import { readProduct, readReferral } from "./referral"
import type { InstagramEvent } from "./schema"

/** What every event of one entry has in common. */
export interface Situation {
  account_id: string
  occurred_at: Date
  /** The person the thread is with; null when the event names nobody but ourselves. */
  contact: ContactProfile | null
  direction: MessageEvent["direction"]
}

/** Null for what concerns nobody: handover of threads, and whatever Meta may add. */
export function parseEvent(event: InstagramEvent, situation: Situation): ChannelEvent | null {
  const { message, postback, reaction, read, message_edit: edit, referral } = event
  if (message) return parseMessage(event, message, situation)
  if (postback) return parsePostback(event, postback, situation)
  if (reaction) return parseReaction(reaction, situation)
  if (read) return parseRead(read, situation)
  if (edit) return parseEdit(edit, situation)
  if (referral) return parseReferral(event, referral, situation)
  return null
}

const base = ({ account_id, occurred_at }: Situation) => ({ account_id, occurred_at })

function parseMessage(
  event: InstagramEvent,
  message: NonNullable<InstagramEvent["message"]>,
  situation: Situation
): ChannelEvent | null {
  if (!message.mid) return null
  // An unsent message comes with the id of the original.
  if (message.is_deleted) return { ...base(situation), type: "revoke", external_id: message.mid }
  if (!situation.contact) return null
  const content = messageContent(message)
  const isOutbound = situation.direction === "outbound"
  return {
    ...base(situation),
    type: "message",
    direction: situation.direction,
    external_id: message.mid,
    contact: situation.contact,
    ...content,
    details: isOutbound ? { ...content.details, from_app: true } : content.details,
    reply_to_external_id: message.reply_to?.mid || null,
    opens_window: !isOutbound,
    raw: event,
  }
}

function parsePostback(
  event: InstagramEvent,
  postback: NonNullable<InstagramEvent["postback"]>,
  situation: Situation
): ChannelEvent | null {
  if (!situation.contact || situation.direction === "outbound") return null
  return {
    ...inbound(event, situation, situation.contact),
    external_id: postback.mid || madeUpId("postback", situation, postback.payload),
    kind: "interactive",
    text: postback.title || null,
    details: {
      interactive: { type: "postback", id: postback.payload || null },
      ...readReferral(postback.referral),
    },
    opens_window: true,
  }
}

function parseReaction(
  reaction: NonNullable<InstagramEvent["reaction"]>,
  situation: Situation
): ChannelEvent | null {
  if (!reaction.mid || !situation.contact || situation.direction === "outbound") return null
  return {
    ...base(situation),
    type: "reaction",
    external_id: reaction.mid,
    contact: situation.contact,
    emoji: reaction.action === "unreact" ? null : reactionEmoji(reaction.emoji, reaction.reaction),
  }
}

/** Names one message and means everything up to it. */
function parseRead(read: NonNullable<InstagramEvent["read"]>, situation: Situation): ChannelEvent | null {
  if (!read.mid || situation.direction === "outbound") return null
  return {
    ...base(situation),
    type: "status",
    external_id: read.mid,
    reference: null,
    status: "read",
    covers_earlier: true,
    failure: null,
  }
}

/** Some edits say that there was one (`num_edit` 0, no text) and not what it was: nothing to show. */
function parseEdit(
  edit: NonNullable<InstagramEvent["message_edit"]>,
  situation: Situation
): ChannelEvent | null {
  if (!edit.mid || !edit.text) return null
  return { ...base(situation), type: "edit", external_id: edit.mid, text: edit.text }
}

/** A person with a thread came back through an ad or an ig.me link, without a message of their own. */
function parseReferral(
  event: InstagramEvent,
  referral: NonNullable<InstagramEvent["referral"]>,
  situation: Situation
): ChannelEvent | null {
  if (!situation.contact || situation.direction === "outbound") return null
  return {
    ...inbound(event, situation, situation.contact),
    external_id: madeUpId("referral", situation, referral.ref ?? referral.ad_id),
    kind: "activity",
    text: null,
    details: { ...readReferral(referral), ...readProduct(referral) },
    // A click on an ad opens the window, following a link does not.
    opens_window: referral.source === "ADS",
  }
}

function inbound(event: InstagramEvent, situation: Situation, contact: ContactProfile) {
  return {
    ...base(situation),
    type: "message" as const,
    direction: "inbound" as const,
    contact,
    attachments: [],
    reply_to_external_id: null,
    raw: event,
  }
}

/** An id for an event that has none, the same whenever it is delivered again. */
function madeUpId(what: string, situation: Situation, detail: string | null | undefined): string {
  const { account_id, contact, occurred_at } = situation
  const facts = [account_id, contact?.user_id, occurred_at.getTime(), detail ?? ""].join("\n")
  return `${what}:${createHash("sha256").update(facts).digest("hex").slice(0, 32)}`
}
