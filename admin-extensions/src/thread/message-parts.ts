import type { MessageDTO } from "../shared/types"

/** What a bubble is made of, in the order it is drawn. */
export type MessagePart =
  | "forwarded"
  | "referral"
  | "product"
  | "story"
  | "template"
  | "attachments"
  | "share"
  | "location"
  | "contacts"
  | "order"
  | "interactive"
  | "text"
  | "options"
  | "unsupported"
  | "placeholder"

type Content = Pick<MessageDTO, "kind" | "text" | "attachments" | "details">

/** Said about a message; no content by themselves. */
const MARKS: readonly MessagePart[] = ["forwarded", "product"]

/** Parts that a line of words can stand beside. */
const LIGHT: readonly MessagePart[] = ["forwarded", "text", "placeholder"]

/** Whether a message is more than words. */
export const hasMoreThanWords = (message: Content & Pick<MessageDTO, "deleted_at">): boolean =>
  message.deleted_at === null && messageParts(message).some((part) => !LIGHT.includes(part))

/** Everything a message has to show. Never nothing: what brings no content shows the name of its kind. */
export function messageParts({ kind, text, attachments, details }: Content): MessagePart[] {
  const { location, contacts, order, interactive, template, story, share, referral } = details
  const has: [MessagePart, unknown][] = [
    ["forwarded", details.forwarded],
    ["referral", referral],
    ["product", details.product],
    ["story", story],
    ["template", template],
    ["attachments", attachments.length],
    ["share", share],
    ["location", location],
    ["contacts", contacts?.length],
    ["order", order?.items?.length],
    ["interactive", interactive],
    // Their cards say the same.
    ["text", text?.trim() && !location && !contacts?.length],
    ["options", template || interactive?.options?.length || interactive?.footer || interactive?.description],
    ["unsupported", kind === "unsupported"],
  ]
  const parts = has.flatMap(([part, isThere]) => (isThere ? [part] : []))
  return parts.every((part) => MARKS.includes(part)) ? [...parts, "placeholder"] : parts
}
