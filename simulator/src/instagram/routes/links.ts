import type { Router } from "express"
import { asyncRoute } from "../../server/async-route.js"
import { LINK_PATH } from "../links.js"
import type { InstagramPlatform } from "../platform.js"
import { suffer } from "./suffer.js"

/** Serves a medium to whoever has the link, while it lives. */
export function linkRoute(router: Router, platform: InstagramPlatform): void {
  router.get(
    `${LINK_PATH}/:key`,
    asyncRoute(async (request, response) => {
      const { media } = platform.simulator
      const mediaId = platform.links.find(request.params.key ?? "")
      const bytes = mediaId && media.bytesOf(mediaId)
      if (!mediaId || !bytes) {
        response.status(403).type("text/plain").send("URL signature expired")
        return
      }
      const fault = platform.faults.take("media", media.get(mediaId)?.phone_number_id ?? "")
      if (await suffer(platform, fault, response)) {
        return
      }
      response.set("Content-Type", media.typeOf(mediaId) ?? "application/octet-stream").end(bytes)
    })
  )
}
