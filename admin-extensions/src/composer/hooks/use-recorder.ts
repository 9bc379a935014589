import { useCallback, useEffect, useRef, useState } from "react"
import type { ChannelCapabilities } from "../../shared/types"
import { microphoneProblem, recordingFile, recordingType, type RecordingProblem } from "../recording"

type Voice = NonNullable<ChannelCapabilities["voice"]>

type RecorderState =
  | { type: "idle" }
  | { type: "asking" }
  | { type: "recording"; isPaused: boolean; seconds: number }
  | { type: "problem"; problem: RecordingProblem }

/** Bits per second: speech needs no more, and short files stay voice messages on every platform. */
const BIT_RATE = 32_000

interface Session {
  recorder: MediaRecorder
  stream: MediaStream
  context: AudioContext | null
  analyser: AnalyserNode | null
  timer: ReturnType<typeof setInterval>
  isKept: boolean
}

/**
 * Records from the microphone. What has been recorded is never lost by leaving: it is handed over then too.
 *
 * @param onRecorded gets the file when it was stopped, not when it was discarded
 */
export function useRecorder(voice: Voice | null, onRecorded: (file: File) => void) {
  const [state, setState] = useState<RecorderState>({ type: "idle" })
  const session = useRef<Session | null>(null)
  const isGone = useRef(false)
  const deliver = useRef(onRecorded)
  useEffect(() => {
    deliver.current = onRecorded
  })

  const end = useCallback((isKept: boolean) => {
    const current = session.current
    if (current) {
      current.isKept = isKept
      session.current = null
      current.recorder.stop()
    }
    setState({ type: "idle" })
  }, [])

  const start = useCallback(async () => {
    const problem = (name: RecordingProblem) => setState({ type: "problem", problem: name })
    if (!navigator.mediaDevices || typeof MediaRecorder === "undefined") {
      return problem("insecure")
    }
    const type = voice && recordingType(voice, (name) => MediaRecorder.isTypeSupported(name))
    if (!type) {
      return problem("unsupported")
    }
    setState({ type: "asking" })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true },
      })
      if (isGone.current) {
        stopStream(stream)
        return
      }
      session.current = beginSession(stream, type, {
        onFile: (file) => deliver.current(file),
        onTick: (seconds, isPaused) => setState({ type: "recording", seconds, isPaused }),
        onFail: () => {
          session.current = null
          problem("failed")
        },
      })
      setState({ type: "recording", seconds: 0, isPaused: false })
    } catch (error) {
      problem(microphoneProblem(error))
    }
  }, [voice])

  const togglePause = useCallback(() => {
    const recorder = session.current?.recorder
    if (recorder) {
      const isPaused = recorder.state === "recording"
      if (isPaused) {
        recorder.pause()
      } else {
        recorder.resume()
      }
      setState((known) => (known.type === "recording" ? { ...known, isPaused } : known))
    }
  }, [])

  /** 0–1, how loud it is right now. */
  const readLevel = useCallback(() => levelOf(session.current?.analyser ?? null), [])

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      const current = session.current
      if (current) {
        session.current = null
        current.isKept = true
        current.recorder.stop()
      }
    }
  }, [])

  return {
    state,
    start: () => void start(),
    togglePause,
    stop: () => end(true),
    discard: () => end(false),
    dismiss: () => setState({ type: "idle" }),
    readLevel,
  }
}

interface SessionEvents {
  onFile: (file: File) => void
  onTick: (seconds: number, isPaused: boolean) => void
  onFail: () => void
}

function beginSession(stream: MediaStream, type: string, events: SessionEvents): Session {
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
  const session: Session = { recorder, stream, timer, isKept: true, ...listen(stream) }
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
function listen(stream: MediaStream): Pick<Session, "context" | "analyser"> {
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

const stopStream = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop())

function levelOf(analyser: AnalyserNode | null): number {
  if (!analyser) {
    return 0
  }
  const samples = new Uint8Array(analyser.fftSize)
  analyser.getByteTimeDomainData(samples)
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0)
  return Math.min(1, loudest / 96)
}
