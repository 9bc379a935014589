import { serveScript } from "../script"

/** What the script loads when the chat is opened for the first time. */
export const GET = serveScript("panel.js")
