import type { ChannelCapabilities } from "../shared/types"

export type RecordingProblem = "denied" | "missing" | "insecure" | "unsupported" | "failed"

/** What a browser should record, best first; the server makes of it what the channel takes. */
const TYPES: Record<NonNullable<ChannelCapabilities["voice"]>, string[]> = {
  ogg_opus: [
    "audio/ogg;codecs=opus",
    "audio/webm;codecs=opus",
    "audio/mp4;codecs=opus",
    "audio/webm",
    "audio/mp4",
  ],
  mp4: ["audio/mp4;codecs=mp4a.40.2", "audio/mp4"],
}

/** The type to record for a channel; null when the browser records none of them. */
export function recordingType(
  voice: NonNullable<ChannelCapabilities["voice"]>,
  isSupported: (type: string) => boolean
): string | null {
  return TYPES[voice].find(isSupported) ?? null
}

const ENDINGS: Record<string, string> = { "audio/ogg": "ogg", "audio/webm": "webm", "audio/mp4": "m4a" }

/** A recording as a file, named so that people find it again. */
export function recordingFile(chunks: Blob[], type: string, at: Date): File {
  const [container = ""] = type.split(";")
  const stamp = at.toISOString().slice(0, 19).replace(/[T:]/g, "-")
  return new File(chunks, `voice-${stamp}.${ENDINGS[container] ?? "webm"}`, {
    type: container || "audio/webm",
  })
}

/** Why the microphone could not be had, from what `getUserMedia` throws. */
export function microphoneProblem(error: unknown): RecordingProblem {
  const name = error instanceof DOMException ? error.name : ""
  if (name === "NotAllowedError" || name === "SecurityError") {
    return "denied"
  }
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "failed"
}
