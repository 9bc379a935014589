import { useCallback, useEffect, useRef, useState } from "react"
import type { ChannelCapabilities } from "../../shared/types"
import { microphoneProblem, recordingType, type RecordingProblem } from "../recording"
import { beginSession, levelOf, stopStream, type RecordingSession } from "../recording-session"

type Voice = NonNullable<ChannelCapabilities["voice"]>

type RecorderState =
  | { type: "idle" }
  | { type: "asking" }
  | { type: "recording"; isPaused: boolean; seconds: number }
  | { type: "problem"; problem: RecordingProblem }

/**
 * Records from the microphone. What has been recorded is never lost by leaving: it is handed over then too.
 *
 * @param onRecorded gets the file when it was stopped, not when it was discarded
 */
export function useRecorder(voice: Voice | null, onRecorded: (file: File) => void) {
  const [state, setState] = useState<RecorderState>({ type: "idle" })
  const session = useRef<RecordingSession | null>(null)
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
        onFile: (file) => {
          // A microphone that is pulled out ends the recording by itself.
          session.current = null
          setState({ type: "idle" })
          deliver.current(file)
        },
        // A last tick may come after the end.
        onTick: (seconds, isPaused) => session.current && setState({ type: "recording", seconds, isPaused }),
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
