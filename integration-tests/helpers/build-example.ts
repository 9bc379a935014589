import { readdirSync } from "node:fs"
import path from "node:path"

import { build } from "esbuild"

import { CACHE, ROOT } from "../../scripts/runtime/paths"

/** Compiles the server's part of an example, as its own build would. @returns the folder that stands for its `src` */
export async function buildExample(name: string): Promise<string> {
  const source = path.join(ROOT, "examples", name, "src")
  const files = readdirSync(source, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".ts"))
  const outdir = path.join(CACHE, "examples", name)
  await build({
    entryPoints: files.map((file) => path.join(source, file)),
    outbase: source,
    outdir,
    format: "cjs",
    platform: "node",
    target: "node20",
    logLevel: "error",
  })
  return outdir
}
