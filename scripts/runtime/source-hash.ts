import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import path from "node:path"

import { ROOT } from "./paths"

const IGNORED = new Set(["node_modules", ".medusa", "__tests__", "__fixtures__"])

function listFiles(file: string): string[] {
  if (!existsSync(file)) {
    return []
  }
  if (!statSync(file).isDirectory()) {
    return [file]
  }
  return readdirSync(file)
    .filter((name) => !IGNORED.has(name))
    .flatMap((name) => listFiles(path.join(file, name)))
}

/** One hash over the names and contents of files and folders, given relative to the repository. */
export function hashSources(...sources: string[]): string {
  const hash = createHash("sha256")
  const files = sources.flatMap((source) => listFiles(path.join(ROOT, source))).sort()
  for (const file of files) {
    hash.update(path.relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0")
  }
  return hash.digest("hex")
}
