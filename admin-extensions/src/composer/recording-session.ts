import { recordingFile } from "./recording"

/** Bits per second: speech needs no more, and short files stay voice messages on every platform. */
const BIT_RATE = 32_000

export interface RecordingSession {
  recorder: MediaRecorder
  stream: MediaStream
  context: AudioContext | null
  analyser: AnalyserNode | null
  timer: ReturnType<typeof setInterval>
  isKept: boolean
}

interface SessionEvents {
  onFile: (file: File) => void
  onTick: (seconds: number, isPaused: boolean) => void
  onFail: () => void
}

/** Begins to record a stream; what was heard is handed over when the recorder stops. */
export function beginSession(stream: MediaStream, type: string, events: SessionEvents): RecordingSession {
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BIT_RATE })
  const chunks: Blob[] = []
  const startedAt = new Date()
  let milliseconds = 0
  let tickedAt = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    milliseconds += recorder.state === "recording" ? now - tickedAt : 0
    tickedAt = now
    events.onTick(milliseconds / 1_000, recorder.state === "paused")
  }, 250)
  const session: RecordingSession = { recorder, stream, timer, isKept: true, ...listen(stream) }
  recorder.ondataavailable = ({ data }) => void (data.size > 0 && chunks.push(data))
  recorder.onstop = () => {
    clearInterval(timer)
    stopStream(stream)
    void session.context?.close()
    if (session.isKept && chunks.length > 0) {
      events.onFile(recordingFile(chunks, recorder.mimeType || type, startedAt))
    } else if (session.isKept) {
      events.onFail()
    }
  }
  recorder.start(1_000)
  return session
}

/** The level meter is a comfort: where it cannot be had, recording goes on without. */
function listen(stream: MediaStream): Pick<RecordingSession, "context" | "analyser"> {
  try {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 512
    context.createMediaStreamSource(stream).connect(analyser)
    return { context, analyser }
  } catch {
    return { context: null, analyser: null }
  }
}

export const stopStream = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop())

/** How loud it is right now, 0–1. */
export function levelOf(analyser: AnalyserNode | null): number {
  if (!analyser) {
    return 0
  }
  const samples = new Uint8Array(analyser.fftSize)
  analyser.getByteTimeDomainData(samples)
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0)
  return Math.min(1, loudest / 96)
}
