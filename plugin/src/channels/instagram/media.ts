import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, FetchedMedium, RemoteMedium } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { safeFetch } from "../../utils/safe-fetch"
import { list, loose, present, text } from "../meta/tolerant"
import type { InstagramClient } from "./client"
import { refusal } from "./errors"

/** Meta's media hosts. The links are public and signed: no token goes along. */
const HOSTS = ["*.cdninstagram.com", "*.fbcdn.net", "lookaside.fbsbx.com"]
/** A link that ran out is answered with any of these. */
const EXPIRED = new Set([400, 401, 403, 404, 410])

/**
 * Opens the bytes of a medium, with a fresh address when the one we know has run out.
 * @param trustedHosts hosts of overridden base URLs, which may serve media too
 * @throws ChannelError `media_expired`, `media_failed`, `address_not_allowed`
 */
export async function fetchMedium(
  client: InstagramClient,
  channel: ConnectedChannel,
  medium: RemoteMedium,
  trustedHosts: string[]
): Promise<FetchedMedium> {
  const known = medium.source_url ? await open(medium.source_url, trustedHosts) : null
  if (known) return known
  const fresh = await renewedUrl(client, channel, medium)
  const renewed = fresh && fresh !== medium.source_url ? await open(fresh, trustedHosts) : null
  if (!renewed) throw refusal("media_expired", "Instagram does not have this medium any more")
  return renewed
}

/** Null when the address has run out. */
async function open(url: string, trusted_hosts: string[]): Promise<FetchedMedium | null> {
  const { status, headers, body } = await safeFetch(url, { hosts: HOSTS, trusted_hosts })
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() || null
  if (status !== 200 || type === "text/html") body.destroy()
  if (EXPIRED.has(status)) return null
  if (status !== 200) {
    const message = `Instagram's media host answered ${status}`
    throw new ChannelError(message, { code: "media_failed", retryable: true })
  }
  if (type === "text/html") throw refusal("media_failed", "The address leads to a page, not to a medium")
  const size = Number(headers.get("content-length"))
  return {
    stream: body,
    size: Number.isInteger(size) && size > 0 ? size : null,
    mime_type: type === "application/octet-stream" ? null : type,
    name: null,
  }
}

const addressSchema = loose({ url: text })
const storySchema = z.object({
  story: loose({ mention: loose({ link: text }), reply_to: loose({ link: text }) }),
})
const attachmentsSchema = z.object({
  attachments: loose({
    data: list(loose({ image_data: addressSchema, video_data: addressSchema, file_url: text })),
  }),
})

/** Asks the message for the address as it is now; null when it has none, or is too old to be asked. */
async function renewedUrl(
  client: InstagramClient,
  channel: ConnectedChannel,
  medium: RemoteMedium
): Promise<string | null> {
  if (!medium.message_external_id) return null
  const isStory = medium.details.story === true
  const path = encodeURIComponent(medium.message_external_id)
  const answer = await client
    .read(channel, path, { fields: isStory ? "story" : "attachments" })
    .catch((error: unknown) => {
      if (error instanceof ChannelError && !error.retryable && !error.disconnects) return null
      throw error
    })
  if (isStory) {
    const story = storySchema.safeParse(answer).data?.story
    return story?.mention?.link || story?.reply_to?.link || null
  }
  const attachments = attachmentsSchema.safeParse(answer).data?.attachments?.data
  const found = present(attachments)[Number(medium.details.index ?? 0)]
  return found?.image_data?.url || found?.video_data?.url || found?.file_url || null
}
