import type { WebchatMessageResponse } from "../../../../types/http/webchat"
import { InboxError } from "../../../../utils/inbox-error"
import { receiveVisitorDeliveryWorkflow } from "../../../../workflows/webchat/workflows/receive-visitor-delivery"
import { handle } from "../../../handle"
import { visitorOf, type Visitor } from "../access"
import { visitorDelivery } from "../delivery"
import { listHistory } from "../history"
import { limit } from "../rate-limit"
import { findStored, waitForStored } from "../stored-message"
import { usableUploads } from "../uploads"
import { listMessagesSchema, messageSchema } from "../validators"

export const GET = handle(async (request, response) => {
  const page = listMessagesSchema.parse(request.query)
  const visitor = await visitorOf(request, response)
  response.json(await listHistory(request.scope, visitor, page))
})

/**
 * Takes a message of the visitor: 201 once it is in its conversation, 202 when it is only safely kept
 * yet. The same `client_id` again is the same message, and 200.
 */
export const POST = handle(async (request, response) => {
  const visitor = await visitorOf(request, response)
  const body = messageSchema.parse(request.body)
  const externalId = `${visitor.token.visitor_id}.${body.client_id}`
  const earlier = await findStored(request.scope, visitor, externalId)
  if (earlier) {
    response.status(200).json({ message: earlier } satisfies WebchatMessageResponse)
    return
  }
  limit(response, "message", visitor.token.visitor_id)
  assertLength(body.text ?? "")
  const attachments = await usableUploads(request.scope, visitor, body.attachment_ids ?? [])
  await receiveVisitorDeliveryWorkflow(request.scope).run({
    input: {
      provider: visitor.channel.provider,
      delivery: {
        ...visitorDelivery(visitor),
        message: {
          id: externalId,
          client_id: body.client_id,
          text: body.text || null,
          option_id: body.option_id ?? null,
          page_url: pageUrl(body.page_url, visitor),
          attachments,
          at: new Date().toISOString(),
        },
      },
    },
  })
  const message = await waitForStored(request.scope, visitor, externalId)
  response.status(message ? 201 : 202).json({ message } satisfies WebchatMessageResponse)
})

const MAX_CHARACTERS = 4_000

/** @throws InboxError `invalid_data` */
function assertLength(text: string): void {
  if ([...text].length <= MAX_CHARACTERS) return
  throw new InboxError("invalid_data", `A message may have ${MAX_CHARACTERS} characters at most`, {
    limit: MAX_CHARACTERS,
    unit: "characters",
  })
}

/** Only of the sites of this chat: agents click on it. */
function pageUrl(given: string | undefined, { settings }: Visitor): string | null {
  if (!given || !URL.canParse(given)) return null
  return settings.allowed_origins.includes(new URL(given).origin) ? given : null
}
