import type { CheckedMessage } from "./check-send.js"
import { fetchMedia } from "./fetch-media.js"
import { InstagramError } from "./graph-error.js"
import type { InstagramPlatform } from "./platform.js"
import type { DraftAttachment } from "./receive.js"
import type { InstagramAccount } from "./state.js"

/** Fetches the media. With `media_errors: "async"` null stands for what could not be had. */
export async function fetchAttachments(
  platform: InstagramPlatform,
  account: InstagramAccount,
  message: CheckedMessage
): Promise<DraftAttachment[] | null> {
  const fetched: DraftAttachment[] = []
  for (const { type, url } of message.attachments) {
    try {
      const { bytes, mime_type } = await fetchMedia(type, url)
      fetched.push({ type, media_id: keep(platform, account, mime_type, bytes), payload: null })
    } catch (error) {
      if (!(error instanceof InstagramError) || platform.settings.media_errors === "sync") {
        throw error
      }
      return null
    }
  }
  return fetched
}

/** Keeps a medium of this account. Answers its id. */
export function keep(
  platform: InstagramPlatform,
  account: InstagramAccount,
  mime_type: string,
  bytes: Buffer,
  filename: string | null = null
): string {
  const medium = { phone_number_id: account.account_id, origin: "inbound" as const, mime_type, filename }
  return platform.simulator.media.add(medium, bytes).id
}
