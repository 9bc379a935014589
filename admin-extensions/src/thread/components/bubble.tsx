import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { formatDateTime, formatTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDirection } from "../../shared/types"

interface BubbleProps {
  direction: MessageDirection
  /** ISO 8601. */
  time: string
  continues: boolean
  children: ReactNode
  /** For what is more than words: the time stands below, and the bubble is as narrow as a picture. */
  isStacked?: boolean
  author?: string
  quote?: ReactNode
  note?: string
  tick?: ReactNode
  reactions?: ReactNode
  /** What went wrong and what can be done, below the bubble. */
  trouble?: ReactNode
  /** Beside the bubble, for pointer and keyboard. */
  action?: ReactNode
}

/** The shape every message has: left when received, right when sent. */
export const Bubble = (props: BubbleProps) => {
  const { direction, time, continues, children, isStacked = false, author, quote, note } = props
  const { tick, reactions, trouble, action } = props
  const { locale } = useInboxTranslation()
  const isOutbound = direction === "outbound"
  return (
    <div
      className={clx(
        "group flex flex-col px-4",
        continues ? "pt-1" : "pt-3",
        isOutbound ? "items-end" : "items-start"
      )}
    >
      {author && !continues && (
        <div className="txt-compact-xsmall text-ui-fg-subtle px-1 pb-1" dir="auto">
          {author}
        </div>
      )}
      <div className={clx("flex w-full items-center gap-x-1", isOutbound && "flex-row-reverse")}>
        <div
          className={clx(
            "text-ui-fg-base shadow-borders-base min-w-0 rounded-xl px-3 py-2",
            isStacked ? "max-w-[min(344px,85%)]" : "max-w-[min(560px,85%)]",
            isOutbound ? "bg-ui-bg-highlight rounded-ee-sm" : "bg-ui-bg-component rounded-es-sm"
          )}
        >
          {quote}
          <div
            className={clx(
              "flex justify-end gap-x-3",
              isStacked ? "flex-col gap-y-1" : "flex-wrap items-end"
            )}
          >
            <div className={clx("min-w-0", !isStacked && "me-auto")}>{children}</div>
            <div className="txt-compact-xsmall text-ui-fg-subtle flex shrink-0 items-center justify-end gap-x-1">
              {note && <span>{note}</span>}
              <time dateTime={time} title={formatDateTime(time, locale)}>
                {formatTime(time, locale)}
              </time>
              {tick}
            </div>
          </div>
        </div>
        {action && (
          <div className="shrink-0 opacity-0 transition-opacity focus-within:opacity-100 group-hover:opacity-100 has-[[data-state=open]]:opacity-100 [@media(hover:none)]:opacity-100">
            {action}
          </div>
        )}
      </div>
      {reactions}
      {trouble}
    </div>
  )
}
