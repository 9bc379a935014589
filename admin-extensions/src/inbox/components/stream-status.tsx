import { Spinner } from "@medusajs/icons"
import { useEffect, useState } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useStreamState } from "../hooks/use-inbox-stream"

/** Short interruptions are nobody's business. */
const QUIET_MS = 3_000

/** Says that live updates are interrupted, once that has lasted. Always there for assistive technology. */
export const StreamStatus = () => {
  const { t } = useInboxTranslation()
  const state = useStreamState()
  return (
    <div role="status" data-testid="stream-status" data-state={state}>
      {state === "reconnecting" ? (
        <ReconnectingBanner />
      ) : (
        <span className="sr-only">{t("stream.connected")}</span>
      )}
    </div>
  )
}

const ReconnectingBanner = () => {
  const { t } = useInboxTranslation()
  const [isLong, setIsLong] = useState(false)

  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])

  return isLong ? (
    <div className="txt-compact-xsmall-plus bg-ui-tag-orange-bg text-ui-tag-orange-text border-ui-border-base flex items-center justify-center gap-x-2 border-b px-3 py-1.5">
      <Spinner aria-hidden className="animate-spin" />
      {t("stream.reconnecting")}
    </div>
  ) : null
}
