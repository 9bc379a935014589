import type { InteractiveDetails } from "../../types/http/message-details"
import { loose, text } from "../meta/tolerant"
import type { MessageContent } from "./message-content"
import { record } from "./schema"

const replySchema = loose({
  id: text,
  title: text,
  description: text,
  name: text,
  body: text,
  response: text,
})
type Reply = NonNullable<ReturnType<typeof replySchema.parse>>

interface Choice {
  text: string | null
  details: InteractiveDetails
}

/** What a person chose or filled in, by the platform's name of the form. */
const CHOICES = new Map<string, (reply: Reply) => Choice>([
  [
    "button_reply",
    ({ id, title }) => ({ text: title || null, details: { type: "button_reply", id: id ?? null } }),
  ],
  [
    "list_reply",
    ({ id, title, description }) => ({
      text: title || null,
      details: { type: "list_reply", id: id ?? null, description: description || null },
    }),
  ],
  [
    "nfm_reply",
    ({ name, body, response_json }) => ({
      text: body || null,
      details: { type: "flow_reply", id: name || null, data: readFlow(response_json) },
    }),
  ],
  ["payment_method", (reply) => ({ text: null, details: { type: "payment", data: { ...reply } } })],
  [
    "call_permission_reply",
    (reply) => ({
      text: null,
      details: { type: "call_permission", id: reply.response || null, data: { ...reply } },
    }),
  ],
])

export function readInteractive(content: unknown): MessageContent {
  const interactive = record.parse(content)
  // Without the object, or of a form we do not know, there is nothing to show but that something came.
  const form = [...CHOICES.keys()].find((name) => interactive?.[name])
  const reply = form && replySchema.parse(interactive?.[form])
  if (!form || !reply) {
    const type = text.parse(interactive?.type) || "interactive"
    return { kind: "unsupported", text: null, attachments: [], details: { type } }
  }
  const choice = CHOICES.get(form)!(reply)
  return { kind: "interactive", text: choice.text, attachments: [], details: { interactive: choice.details } }
}

const buttonSchema = loose({ text, payload: text })

/** A tap on a quick reply of a template. */
export function readButton(content: unknown): MessageContent {
  const button = buttonSchema.parse(content)
  return {
    kind: "interactive",
    text: button?.text || null,
    attachments: [],
    details: { interactive: { type: "button_reply", id: button?.payload ?? null } },
  }
}

/** What was filled in arrives as JSON in a string; unreadable, it is kept as it came. */
function readFlow(response: unknown): Record<string, unknown> {
  if (typeof response !== "string") return record.parse(response) ?? {}
  try {
    return record.parse(JSON.parse(response)) ?? { response }
  } catch {
    return { response }
  }
}
