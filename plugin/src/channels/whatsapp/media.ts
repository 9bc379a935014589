import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, FetchedMedium, RemoteMedium } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { safeFetch } from "../../utils/safe-fetch"
import { text } from "../meta/tolerant"
import type { GraphClient } from "./client"
import { number } from "./schema"

/** Where Meta keeps media; the addresses want the token of the account. */
const HOSTS = ["graph.facebook.com", "lookaside.fbsbx.com", "*.fbcdn.net", "*.whatsapp.net"]

interface Medium {
  url: string
  mime_type: string | null
  size: number | null
}

/**
 * Asks for the medium's address, which lives five minutes, and opens it.
 * @param trustedHosts hosts of an overridden base URL, which serve media too
 * @throws ChannelError `media_expired` when the platform has it no more, retryable `media_failed`
 */
export async function fetchMedium(
  client: GraphClient,
  channel: ConnectedChannel,
  medium: RemoteMedium,
  trustedHosts: string[]
): Promise<FetchedMedium> {
  const { url, size, mime_type } = await locate(client, channel, medium)
  const { status, headers, body } = await safeFetch(url, {
    hosts: HOSTS,
    trusted_hosts: trustedHosts,
    headers: { Authorization: `Bearer ${channel.credentials.access_token}` },
  })
  if (status !== 200) {
    body.destroy()
    // The address may have run out on the way; the next try asks for a new one.
    throw new ChannelError(`WhatsApp's media host answered ${status}`, {
      code: "media_failed",
      retryable: true,
    })
  }
  return {
    stream: body,
    size: size ?? sizeOf(headers.get("content-length")),
    mime_type: mime_type ?? headers.get("content-type"),
    name: null,
  }
}

const mediumSchema = z.object({ url: z.string().min(1), mime_type: text, file_size: number })

async function locate(client: GraphClient, channel: ConnectedChannel, medium: RemoteMedium): Promise<Medium> {
  if (!medium.external_id) {
    if (!medium.source_url) throw expired()
    return { url: medium.source_url, mime_type: null, size: null }
  }
  const answer = await client
    .read(channel, [medium.external_id], { phone_number_id: channel.external_id })
    .catch((error: unknown) => {
      // An id that ran out and one that never was are answered alike: 100 with subcode 33.
      const isUnknown = error instanceof ChannelError && error.code === "invalid_request"
      throw isUnknown ? expired() : error
    })
  const parsed = mediumSchema.safeParse(answer)
  if (!parsed.success) {
    throw new ChannelError("WhatsApp's answer about a medium could not be read", {
      code: "media_failed",
      retryable: true,
    })
  }
  const { url, mime_type, file_size } = parsed.data
  return { url, mime_type: mime_type || null, size: sizeOf(file_size) }
}

function sizeOf(value: unknown): number | null {
  const size = Number(value)
  return value !== null && Number.isSafeInteger(size) && size > 0 ? size : null
}

const expired = () =>
  new ChannelError("WhatsApp does not have this medium any more", { code: "media_expired", retryable: false })
