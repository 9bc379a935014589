import { Clock, ExclamationCircle, QuestionMarkCircle } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageStatus } from "../../shared/types"

/** Where an outgoing message stands: clock, one tick, two ticks, two blue ticks, or what went wrong. */
export const MessageTick = ({ status }: { status: MessageStatus }) => {
  const { t } = useInboxTranslation()
  const label = t(`status.${status}`)
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      data-testid={`tick-${status}`}
      className="inline-flex shrink-0"
    >
      <Glyph status={status} />
    </span>
  )
}

const Glyph = ({ status }: { status: MessageStatus }) => {
  switch (status) {
    case "queued":
    case "sending":
      return <Clock aria-hidden className="text-ui-fg-subtle size-3.5" />
    case "failed":
      return <ExclamationCircle aria-hidden className="text-ui-fg-error size-3.5" />
    case "unconfirmed":
      return <QuestionMarkCircle aria-hidden className="text-ui-tag-orange-text size-3.5" />
    default:
      return <Ticks status={status} />
  }
}

const Ticks = ({ status }: { status: MessageStatus }) => (
  <svg
    aria-hidden
    width={18}
    height={14}
    viewBox="0 0 18 14"
    fill="none"
    stroke="currentColor"
    strokeWidth={1.5}
    strokeLinecap="round"
    strokeLinejoin="round"
    className={clx(status === "read" || status === "played" ? "text-ui-fg-interactive" : "text-ui-fg-subtle")}
  >
    <path d={status === "sent" ? "M5 7.5 8 10.5 14 3.5" : "M2 7.5 5 10.5 11 3.5"} />
    {status !== "sent" && <path d="M8.5 10 9 10.5 15 3.5" />}
  </svg>
)
