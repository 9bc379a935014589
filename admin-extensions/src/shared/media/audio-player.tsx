import { PauseSolid, PlaySolid } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { useRef, useState } from "react"
import { useInboxTranslation } from "../hooks/use-inbox-translation"
import { formatClock } from "./clock"

const SPEEDS = [1, 1.5, 2]

/** What is heard now: two voices at once are none. */
let playing: HTMLAudioElement | null = null

interface AudioPlayerProps {
  url: string
  /** Seconds; null when only the browser can tell. */
  duration: number | null
  label: string
  /** The browser cannot play it. */
  onFail?: () => void
  className?: string
}

/** Plays a voice message or another sound: position, length, speed. */
export const AudioPlayer = ({ url, duration, label, onFail, className }: AudioPlayerProps) => {
  const { t } = useInboxTranslation()
  const audio = useRef<HTMLAudioElement>(null)
  const [isPlaying, setIsPlaying] = useState(false)
  const [time, setTime] = useState(0)
  const [measured, setMeasured] = useState<number | null>(null)
  const [speed, setSpeed] = useState(1)
  const source = useSteadySource(url, isPlaying || time > 0)
  const total = duration ?? measured ?? 0

  const toggle = () => {
    if (isPlaying) {
      audio.current?.pause()
    } else {
      audio.current?.play().catch(() => undefined)
    }
  }

  const changeSpeed = () => {
    const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1
    setSpeed(next)
    if (audio.current) {
      audio.current.playbackRate = next
    }
  }

  const seek = (seconds: number) => {
    setTime(seconds)
    if (audio.current) {
      audio.current.currentTime = seconds
    }
  }

  return (
    <div
      role="group"
      aria-label={label}
      data-testid="audio-player"
      className={clx("flex w-[260px] max-w-full items-center gap-x-2", className)}
    >
      <audio
        ref={audio}
        src={source}
        preload="metadata"
        onPlay={(event) => {
          if (playing !== event.currentTarget) {
            playing?.pause()
          }
          playing = event.currentTarget
          event.currentTarget.playbackRate = speed
          setIsPlaying(true)
        }}
        onPause={() => setIsPlaying(false)}
        onEnded={() => setTime(0)}
        onTimeUpdate={(event) => setTime(event.currentTarget.currentTime)}
        onDurationChange={(event) => setMeasured(finite(event.currentTarget.duration))}
        onError={onFail}
      />
      <IconButton
        type="button"
        className="shrink-0 rounded-full"
        aria-label={t(isPlaying ? "media.pause" : "media.play")}
        onClick={toggle}
      >
        {isPlaying ? <PauseSolid /> : <PlaySolid />}
      </IconButton>
      <div className="flex min-w-0 flex-1 flex-col">
        <input
          type="range"
          min={0}
          max={Math.max(total, 0.1)}
          step={0.1}
          value={Math.min(time, Math.max(total, 0.1))}
          aria-label={t("media.position")}
          aria-valuetext={t("media.positionOf", { time: formatClock(time), total: formatClock(total) })}
          onChange={(event) => seek(Number(event.target.value))}
          className="accent-ui-fg-interactive h-4 w-full cursor-pointer"
        />
        <span className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">
          {formatClock(time > 0 ? time : total)}
        </span>
      </div>
      <button
        type="button"
        aria-label={t("media.speed", { speed })}
        onClick={changeSpeed}
        className="txt-compact-xsmall-plus bg-ui-bg-base text-ui-fg-base shadow-borders-base hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus h-6 min-w-9 shrink-0 rounded-full px-1.5 tabular-nums outline-none"
      >
        {speed}×
      </button>
    </div>
  )
}

const finite = (seconds: number) => (Number.isFinite(seconds) ? seconds : null)

/** Links are renewed now and then; one that is being listened to stays, or the sound would break off. */
function useSteadySource(url: string, isHeld: boolean): string {
  const [source, setSource] = useState(url)
  if (!isHeld && source !== url) {
    setSource(url)
  }
  return source
}
