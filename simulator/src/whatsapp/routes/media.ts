import type { Request, Response, Router } from "express"
import { asyncRoute } from "../../server/async-route.js"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber } from "../../state.js"
import { invalidToken, unknownObject } from "../graph-error.js"
import { readUpload } from "../media/read-upload.js"
import type { Medium } from "../media/store.js"
import { authorizeNumber, numbersOfToken } from "./authorize.js"
import { sufferBefore } from "./suffer-fault.js"

/** Where the short-lived download addresses point, as on the platform's own media host. */
export const DOWNLOAD_PATH = "/whatsapp_business/attachments/"

/** Upload and deletion; a medium's description is served with the other objects. */
export function mediaRoutes(router: Router, simulator: Simulator): void {
  router.post(
    "/:id/media",
    asyncRoute(async (request, response) => {
      const number = authorizeNumber(simulator, request)
      const fault = simulator.faults.take("media", number.phone_number_id)
      if (await sufferBefore(simulator, fault, response)) {
        return
      }
      const upload = await readUpload(request)
      const { phone_number_id } = number
      const { mime_type, filename, bytes } = upload
      const medium = simulator.media.add({ phone_number_id, origin: "uploaded", mime_type, filename }, bytes)
      if (fault?.kind === "timeout") {
        return
      }
      response.json({ id: medium.id })
    })
  )
  router.delete(
    "/:id",
    asyncRoute(async (request, response) => {
      const id = request.params.id ?? ""
      if (!findMedium(simulator, request, numbersOfToken(simulator, request))) {
        throw unknownObject(id, "delete")
      }
      simulator.media.delete(id)
      response.json({ success: true })
    })
  )
}

/** The medium in the path, if the token may see it and `phone_number_id`, when given, is its owner's. */
export function findMedium(simulator: Simulator, request: Request, numbers: BusinessNumber[]): Medium | null {
  const medium = simulator.media.get(request.params.id ?? "")
  const owner = request.query.phone_number_id
  const wanted = owner === undefined ? numbers : numbers.filter((number) => number.phone_number_id === owner)
  return medium && wanted.some((number) => number.phone_number_id === medium.phone_number_id) ? medium : null
}

export async function describeMedium(
  simulator: Simulator,
  medium: Medium,
  request: Request,
  response: Response
): Promise<void> {
  const fault = simulator.faults.take("media", medium.phone_number_id)
  if (await sufferBefore(simulator, fault, response)) {
    return
  }
  if (fault?.kind === "timeout") {
    return
  }
  const { key, expires_at } = simulator.media.openAddress(medium.id)
  const url = new URL(DOWNLOAD_PATH, `${request.protocol}://${request.get("host")}`)
  url.searchParams.set("mid", medium.id)
  url.searchParams.set("ext", String(Math.floor(expires_at / 1000)))
  url.searchParams.set("hash", key)
  response.json({
    messaging_product: "whatsapp",
    url: url.href,
    mime_type: medium.mime_type,
    sha256: medium.sha256,
    file_size: medium.size,
    id: medium.id,
  })
}

/** Serves the bytes: only with the owner's token, only for five minutes. */
export function downloadRoute(router: Router, simulator: Simulator): void {
  router.get(
    DOWNLOAD_PATH,
    asyncRoute(async (request, response) => {
      // Unlike the Graph host, the media host takes the token from the header alone.
      if (!request.get("authorization")) {
        throw invalidToken("An access token is required.")
      }
      const numbers = numbersOfToken(simulator, request)
      const medium = simulator.media.behindAddress(String(request.query.hash))
      const bytes = medium && simulator.media.bytesOf(medium.id)
      if (!medium || !bytes || !numbers.some((number) => number.phone_number_id === medium.phone_number_id)) {
        response.status(404).type("text/plain").send("Not Found")
        return
      }
      const fault = simulator.faults.take("media", medium.phone_number_id)
      if (await sufferBefore(simulator, fault, response)) {
        return
      }
      if (fault?.kind === "timeout") {
        return
      }
      response.set("Content-Type", medium.mime_type).set("Cache-Control", "private").end(bytes)
    })
  )
}
