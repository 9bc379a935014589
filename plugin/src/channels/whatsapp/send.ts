import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, OutboundMessage, SendResult } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { text } from "../meta/tolerant"
import type { GraphClient } from "./client"
import { silence } from "./errors"
import { messagePayload } from "./payload"
import { digits } from "./schema"
import type { Uploads } from "./uploads"

/**
 * Uploads what the message carries, then sends it. Only the second leaves doubt when it fails.
 * @throws ChannelError
 */
export async function sendMessage(
  client: GraphClient,
  uploads: Uploads,
  channel: ConnectedChannel,
  message: OutboundMessage
): Promise<SendResult> {
  const [attachment] = message.attachments
  const mediaId = attachment ? await uploads.upload(channel, attachment, message.attempt) : null
  try {
    const payload = messagePayload(message, mediaId)
    return readSendResult(await client.sendMessage(channel, payload, message.attempt))
  } catch (error) {
    const isFinal = error instanceof ChannelError && !error.retryable && !error.uncertain
    if (isFinal) uploads.forget(channel, message.attachments)
    throw error
  }
}

const answerSchema = z.object({
  messages: z.array(z.object({ id: z.string().min(1) })).min(1),
  contacts: z
    .array(z.object({ wa_id: text, user_id: text }))
    .nullish()
    .catch(undefined),
})

function readSendResult(answer: unknown): SendResult {
  const parsed = answerSchema.safeParse(answer)
  // Accepted without an id we can read: its status will tell, by our reference.
  if (!parsed.success) throw silence("WhatsApp's answer could not be read")
  const contact = parsed.data.contacts?.[0]
  return {
    external_id: parsed.data.messages[0]!.id,
    wa_id: digits(contact?.wa_id),
    user_id: contact?.user_id || null,
  }
}
