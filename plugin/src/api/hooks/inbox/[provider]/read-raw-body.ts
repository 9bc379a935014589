import type { IncomingMessage } from "node:http"
import getRawBody from "raw-body"
import { InboxError } from "../../../../utils/inbox-error"

/** Meta sends up to 3 MB; a little more is allowed for. */
const LIMIT = "4mb"

/** The body's bytes exactly as they arrived. @throws InboxError `payload_too_large`, `invalid_data` */
export async function readRawBody(request: IncomingMessage): Promise<Buffer> {
  try {
    return await getRawBody(request, { limit: LIMIT, length: request.headers["content-length"] })
  } catch (error) {
    if ((error as { type?: string }).type === "entity.too.large") {
      throw new InboxError("payload_too_large", `A delivery may have ${LIMIT} at most`)
    }
    throw new InboxError("invalid_data", "The body did not arrive whole")
  }
}
