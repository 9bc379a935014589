import { ChatBubbleLeftRight } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
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
    <IconButton variant="transparent" size="small" asChild>
      <Link
        to="/communications/inbox"
        aria-label={label}
        title={label}
        data-testid="unread-badge"
        className="text-ui-fg-muted relative"
      >
        <ChatBubbleLeftRight />
        {unread > 0 && (
          <span
            aria-hidden
            data-testid="unread-count"
            className="bg-ui-tag-red-icon txt-compact-xsmall-plus absolute -end-1.5 -top-1 flex h-4 min-w-4 items-center justify-center rounded-full px-1 text-[10px] text-white"
          >
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </Link>
    </IconButton>
  )
}
