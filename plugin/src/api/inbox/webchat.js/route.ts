import { serveScript } from "../webchat/script"

/** What a site's script tag loads. */
export const GET = serveScript("webchat.js")
