import { Avatar, Tooltip } from "@medusajs/ui"
import { initials } from "../../shared/format/name"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useViewersText } from "../hooks/use-viewers-text"
import type { Viewer } from "../viewers"

/** More would not fit beside the buttons. */
const SHOWN = 3

interface ViewersBadgeProps {
  viewers: readonly Viewer[]
  /** Leaves the names to the tooltip. */
  isShort: boolean
}

/** Colleagues in the same conversation, in the thread's header. Always there for assistive technology. */
export const ViewersBadge = ({ viewers, isShort }: ViewersBadgeProps) => {
  const { t } = useInboxTranslation()
  const text = useViewersText(viewers)
  const shortText = useViewersText(viewers, true)
  return (
    <div role="status" aria-live="polite" data-testid="viewers" className="flex min-w-0 shrink items-center">
      {text && (
        <Tooltip content={text}>
          <div className="flex min-w-0 items-center gap-x-1.5">
            <span aria-hidden className="flex shrink-0 -space-x-1">
              {viewers.slice(0, SHOWN).map(({ id, name, isWriting }) => (
                <span
                  key={id}
                  data-testid="viewer"
                  data-writing={isWriting}
                  className="ring-ui-bg-base rounded-full ring-2"
                >
                  <Avatar size="2xsmall" fallback={initials(name)} />
                </span>
              ))}
            </span>
            {viewers.length > SHOWN && (
              <span aria-hidden className="txt-compact-xsmall text-ui-fg-subtle shrink-0">
                {t("viewers.more", { count: viewers.length - SHOWN })}
              </span>
            )}
            {!isShort && (
              <span aria-hidden dir="auto" className="txt-compact-xsmall text-ui-fg-subtle max-w-32 truncate">
                {shortText}
              </span>
            )}
            <span className="sr-only">{text}</span>
          </div>
        </Tooltip>
      )}
    </div>
  )
}
