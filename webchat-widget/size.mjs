import { gzipSync } from "node:zlib"

import { buildWidget } from "./build.mjs"

/** What every page of the shop loads, gzipped, whether or not anybody chats. */
const LIMIT_BYTES = 15_000

const files = await buildWidget()
for (const [name, content] of Object.entries(files)) {
  const bytes = gzipSync(content, { level: 9 }).length
  const limit = name === "webchat.js" ? ` of ${LIMIT_BYTES}` : " (loaded when the chat is opened)"
  console.log(`${name.padEnd(12)} ${bytes} bytes gzip${limit}`)
  if (name === "webchat.js" && bytes > LIMIT_BYTES) process.exitCode = 1
}
if (process.exitCode) console.error("The script of the webchat is too large")
