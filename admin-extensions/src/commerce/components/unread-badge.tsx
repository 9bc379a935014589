import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useUnread } from "../hooks/use-unread"

const MOST = 99

/** In the top bar of every page: how many conversations wait for me, and the way to them. */
export const UnreadBadge = () => {
  const { t } = useInboxTranslation()
  const unread = useUnread()
  if (unread === null) {
    return null
  }
  const label = unread > 0 ? t("commerce.badge.unread", { count: unread }) : t("commerce.badge.none")
  return (
    <Link
      to="/communications/inbox"
      aria-label={label}
      title={label}
      data-testid="unread-badge"
      className="text-ui-fg-muted hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex h-7 min-w-7 items-center justify-center gap-x-1 rounded-md px-1.5 outline-none"
    >
      <ChatBubbleLeftRight />
      {unread > 0 && (
        <span
          aria-hidden
          data-testid="unread-count"
          className="bg-ui-button-inverted text-ui-fg-on-inverted txt-compact-xsmall-plus flex h-[18px] min-w-[18px] items-center justify-center rounded-full px-1 tabular-nums"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  )
}
