import { closeSync, openSync, readSync, statSync } from "node:fs"

const MAX_BYTES = 16_384
const ANSI_COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g")

/** The last lines of a log file, without colours; empty when there is none. */
export function readTail(file: string, lines = 25): string {
  try {
    const { size } = statSync(file)
    const start = Math.max(0, size - MAX_BYTES)
    const buffer = Buffer.alloc(size - start)
    const descriptor = openSync(file, "r")
    readSync(descriptor, buffer, 0, buffer.length, start)
    closeSync(descriptor)
    return buffer
      .toString("utf8")
      .replace(ANSI_COLOURS, "")
      .trimEnd()
      .split("\n")
      .slice(-lines)
      .map((line) => `  | ${line.slice(0, 400)}`)
      .join("\n")
  } catch {
    return ""
  }
}
