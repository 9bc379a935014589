import { createHash } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

import { build } from "esbuild"

const HERE = path.dirname(fileURLToPath(import.meta.url))
/** Beside the plugin's compiled routes, which serve both files from there. */
const OUTPUT = path.join(HERE, "..", "plugin", ".medusa", "server", "src", "webchat-widget")

/** Bundles the script of the page and, apart from it, what is loaded when the chat is opened. */
export async function buildWidget() {
  const panel = await bundle("src/panel/index.ts", "esm")
  // A changed panel has another address: no page mixes an old one with a new script.
  const version = createHash("sha256").update(panel).digest("hex").slice(0, 12)
  const script = await bundle("src/main.ts", "iife", { PANEL_VERSION: JSON.stringify(version) })
  return { "webchat.js": script, "panel.js": panel }
}

async function bundle(entry, format, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [path.join(HERE, entry)],
    bundle: true,
    minify: true,
    write: false,
    format,
    define,
    target: ["chrome99", "firefox101", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
  })
  return Buffer.from(outputFiles[0].contents)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(OUTPUT, { recursive: true })
  for (const [name, content] of Object.entries(await buildWidget())) {
    writeFileSync(path.join(OUTPUT, name), content)
  }
}
