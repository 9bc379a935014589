import { PaperPlane, PauseSolid, StopCircleSolid, Trash } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import { MicrophoneIcon } from "../../shared/components/microphone-icon"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { formatClock } from "../../shared/media/clock"
import type { useRecorder } from "../hooks/use-recorder"

interface VoiceRecorderProps {
  recorder: ReturnType<typeof useRecorder>
  onSend: () => void
}

/** Stands in place of the text field while something is recorded. */
export const VoiceRecorder = ({ recorder, onSend }: VoiceRecorderProps) => {
  const { t } = useInboxTranslation()
  const { state, togglePause, stop, discard, readLevel } = recorder
  const first = useRef<HTMLButtonElement>(null)
  const isRecording = state.type === "recording"
  const isPaused = isRecording && state.isPaused

  // The button that began it is gone: keys go on from here.
  useEffect(() => {
    if (isRecording) {
      first.current?.focus()
    }
  }, [isRecording])

  if (state.type === "asking") {
    return (
      <p role="status" className="txt-small text-ui-fg-subtle flex h-8 items-center gap-x-2">
        <MicrophoneIcon className="animate-pulse" />
        {t("voice.asking")}
      </p>
    )
  }
  return (
    <div
      role="group"
      aria-label={t("voice.recording")}
      data-testid="voice-recorder"
      className="flex h-8 min-w-0 flex-1 items-center gap-x-2"
    >
      <IconButton type="button" variant="transparent" aria-label={t("voice.discard")} onClick={discard}>
        <Trash />
      </IconButton>
      <span
        aria-hidden
        className={clx(
          "size-2 shrink-0 rounded-full",
          isPaused ? "bg-ui-fg-muted" : "bg-ui-tag-red-icon animate-pulse"
        )}
      />
      <span className="txt-compact-small text-ui-fg-base tabular-nums">
        {formatClock(isRecording ? state.seconds : 0)}
      </span>
      <LevelMeter readLevel={readLevel} isActive={!isPaused} />
      <span role="status" className="sr-only">
        {t(isPaused ? "voice.paused" : "voice.recording")}
      </span>
      <IconButton
        ref={first}
        type="button"
        variant="transparent"
        aria-label={t(isPaused ? "voice.resume" : "voice.pause")}
        onClick={togglePause}
      >
        {isPaused ? <MicrophoneIcon /> : <PauseSolid />}
      </IconButton>
      <IconButton
        type="button"
        variant="transparent"
        data-testid="voice-stop"
        aria-label={t("voice.stop")}
        onClick={stop}
      >
        <StopCircleSolid />
      </IconButton>
      <IconButton type="button" data-testid="voice-send" aria-label={t("voice.sendNow")} onClick={onSend}>
        <PaperPlane />
      </IconButton>
    </div>
  )
}

/** Shows that the microphone hears something; drawn without React, many times a second. */
const LevelMeter = ({ readLevel, isActive }: { readLevel: () => number; isActive: boolean }) => {
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      if (bar.current) {
        bar.current.style.transform = `scaleX(${isActive ? Math.max(0.02, readLevel()) : 0})`
      }
      frame = requestAnimationFrame(draw)
    }
    draw()
    return () => cancelAnimationFrame(frame)
  }, [isActive, readLevel])
  return (
    <div aria-hidden className="bg-ui-border-base h-1.5 min-w-0 flex-1 overflow-hidden rounded-full">
      <div ref={bar} className="bg-ui-fg-interactive h-full origin-left rounded-full rtl:origin-right" />
    </div>
  )
}
