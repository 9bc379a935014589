import { isObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import type { StatusError } from "../../state.js"
import { statusError } from "../graph-error.js"
import { inspectMedia } from "../media/inspect.js"
import { fits, MEDIA_LIMITS } from "../media/rules.js"
import type { Accepted } from "../send/accept-message.js"
import type { MediaReference } from "../send/check-media.js"
import type { PreparedMessage } from "../send/prepare-message.js"

/** Why an accepted message fails after all, or null. */
export async function findFailure(
  simulator: Simulator,
  accepted: Accepted,
  prepared: PreparedMessage
): Promise<StatusError | null> {
  if (!prepared.window_open && !prepared.template) {
    return statusError(131047)
  }
  if (!accepted.contact.reachable) {
    return statusError(131026)
  }
  if (prepared.media) {
    return findMediaFailure(simulator, accepted, prepared.media)
  }
  return null
}

async function findMediaFailure(
  simulator: Simulator,
  accepted: Accepted,
  media: MediaReference
): Promise<StatusError | null> {
  const failed = (details: string) => statusError(131053, details)
  const fetched = media.link === null ? { id: media.id } : await fetchLink(simulator, accepted, media.link)
  if ("failure" in fetched) {
    return failed(fetched.failure)
  }
  const medium = fetched.id === null ? null : simulator.media.get(fetched.id)
  const bytes = fetched.id === null ? null : simulator.media.bytesOf(fetched.id)
  if (!medium || !bytes) {
    return failed("Media is no longer available.")
  }
  if (!fits(media.kind, medium.mime_type)) {
    return failed(`Unsupported ${media.kind} mime type ${medium.mime_type}.`)
  }
  if (medium.size > MEDIA_LIMITS[media.kind]) {
    return failed(`${media.kind} file size exceeds the limit.`)
  }
  const wrong = simulator.settings.check_media_content ? inspectMedia(medium.mime_type, bytes) : null
  return wrong === null ? null : failed(wrong)
}

/** The platform fetches links itself, after it has accepted the message. */
async function fetchLink(
  simulator: Simulator,
  { sent, chat, message }: Accepted,
  link: string
): Promise<{ id: string } | { failure: string }> {
  try {
    const response = await fetch(link, {
      signal: AbortSignal.timeout(10_000),
      headers: { Connection: "close" },
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return { failure: `Downloading media from weblink failed with http code ${response.status}` }
    }
    const bytes = Buffer.from(await response.arrayBuffer())
    const mime_type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim() ?? ""
    const { phone_number_id } = sent
    const medium = simulator.media.add(
      { phone_number_id, origin: "fetched", mime_type, filename: null },
      bytes
    )
    if (message) {
      if (message.template?.header) {
        message.template.header.media_id = medium.id
      } else if (sent.type === "interactive") {
        rememberHeader(message.content.header, medium.id)
      } else {
        message.content = { ...message.content, id: medium.id }
      }
      simulator.publishMessage(chat, message)
    }
    return { id: medium.id }
  } catch {
    return { failure: "Downloading media from weblink failed: the address could not be reached." }
  }
}

function rememberHeader(header: unknown, mediaId: string): void {
  if (!isObject(header) || typeof header.type !== "string") {
    return
  }
  const medium = header[header.type]
  if (isObject(medium)) {
    header[header.type] = { ...medium, id: mediaId }
  }
}
