import { createWriteStream } from "node:fs"
import { Transform, type Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

export interface ReceiveOptions {
  max_bytes: number
  /** What a file larger than that is refused with. */
  too_large(): Error
  /** What a sender that falls silent is given up with. */
  silent(): Error
  /** Told at most once a second. */
  onProgress?(bytes: number): void
}

const SILENCE_MS = 30_000
const PROGRESS_MS = 1_000

/** Writes a stream into a file without holding it in memory. */
export async function receiveFile(source: Readable, path: string, options: ReceiveOptions): Promise<void> {
  let bytes = 0
  let toldAt = Date.now()
  const silence = setTimeout(() => source.destroy(options.silent()), SILENCE_MS)
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      silence.refresh()
      bytes += chunk.length
      if (bytes > options.max_bytes) return done(options.too_large())
      if (Date.now() - toldAt > PROGRESS_MS) {
        toldAt = Date.now()
        options.onProgress?.(bytes)
      }
      done(null, chunk)
    },
  })
  try {
    await pipeline(source, meter, createWriteStream(path))
  } finally {
    clearTimeout(silence)
  }
}
