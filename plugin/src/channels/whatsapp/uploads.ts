import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, OutboundAttachment } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import type { GraphClient } from "./client"

/** The platform keeps uploads for 30 days; ours are remembered as long as a message is being retried. */
const REMEMBERED_MS = 10 * 60_000
const REMEMBERED_AT_MOST = 500

const answerSchema = z.object({ id: z.union([z.string().min(1), z.number()]).transform(String) })

/** Types Meta refuses although it takes the content: it has no CSV, and wants no parameters. */
const UPLOAD_TYPES = new Map([
  ["text/csv", "text/plain"],
  ["application/csv", "text/plain"],
])

/** Brings attachments to the platform, once each even when the message is tried again. */
export class Uploads {
  private readonly known = new Map<string, { media_id: string; until: number }>()

  constructor(private readonly client: GraphClient) {}

  /**
   * The platform's id of the attachment.
   * @throws ChannelError, never `uncertain`: an upload reaches nobody
   */
  async upload(channel: ConnectedChannel, attachment: OutboundAttachment, attempt: number): Promise<string> {
    const known = this.known.get(keyOf(channel, attachment))
    if (known && known.until > Date.now()) return known.media_id
    const bare = attachment.mime_type.split(";")[0]!.trim().toLowerCase()
    const answer = await this.client.upload(
      channel,
      {
        name: attachment.name,
        mime_type: UPLOAD_TYPES.get(bare) ?? bare,
        size: attachment.size,
        stream: await open(attachment),
      },
      attempt
    )
    const parsed = answerSchema.safeParse(answer)
    if (!parsed.success) {
      throw new ChannelError("WhatsApp's answer to the upload could not be read", {
        code: "media_failed",
        retryable: true,
      })
    }
    this.remember(keyOf(channel, attachment), parsed.data.id)
    return parsed.data.id
  }

  /** After a refusal that may be about the upload itself. */
  forget(channel: ConnectedChannel, attachments: OutboundAttachment[]): void {
    for (const attachment of attachments) this.known.delete(keyOf(channel, attachment))
  }

  private remember(key: string, media_id: string): void {
    const [oldest] = this.known.keys()
    if (this.known.size >= REMEMBERED_AT_MOST && oldest !== undefined) this.known.delete(oldest)
    this.known.set(key, { media_id, until: Date.now() + REMEMBERED_MS })
  }
}

const keyOf = (channel: ConnectedChannel, attachment: OutboundAttachment) => `${channel.id} ${attachment.id}`

async function open(attachment: OutboundAttachment) {
  try {
    return await attachment.open()
  } catch {
    throw new ChannelError(`The file "${attachment.name}" could not be read`, {
      code: "media_failed",
      retryable: true,
    })
  }
}
