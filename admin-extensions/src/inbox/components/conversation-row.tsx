import { clx, Text } from "@medusajs/ui"
import { memo, type CSSProperties } from "react"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { formatRowTime } from "../../shared/format/time"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useNow } from "../../shared/hooks/use-now"
import type { ConversationDTO } from "../../shared/types"
import { RowMeta } from "./row-meta"
import { RowSummary } from "./row-summary"
import { SelectionMark } from "./selection-mark"

interface ConversationRowProps {
  conversation: ConversationDTO
  isOpen: boolean
  /** Null while nobody chooses several. */
  isSelected: boolean | null
  isShared: boolean
  position: number
  total: number
  style: CSSProperties
  onOpen: (id: string) => void
  onSelect: (id: string, isRange: boolean) => void
  onReach: (id: string) => void
}

export const rowId = (conversationId: string) => `inbox-row-${conversationId}`

const Row = (props: ConversationRowProps) => {
  const { conversation, isOpen, isSelected, isShared, position, total, style } = props
  const { onOpen, onSelect, onReach } = props
  const { t, locale } = useInboxTranslation()
  const now = useNow()
  const { id, contact, unread_count } = conversation
  // Nobody has to read what the chatbot answers.
  const isUnread = unread_count > 0 && conversation.status !== "bot"

  return (
    <div
      id={rowId(id)}
      role="option"
      aria-selected={isSelected ?? isOpen}
      aria-current={isSelected !== null && isOpen ? true : undefined}
      aria-posinset={position}
      aria-setsize={total}
      data-testid="conversation-row"
      data-conversation-id={id}
      data-unread={unread_count}
      style={style}
      // A range of rows is meant, not of their text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => (isSelected !== null || event.shiftKey ? onSelect(id, event.shiftKey) : onOpen(id))}
      onMouseMove={() => onReach(id)}
      className={clx(
        "border-ui-border-base absolute inset-x-0 top-0 flex cursor-pointer gap-x-3 border-b px-4 py-3",
        (isSelected ?? isOpen) ? "bg-ui-bg-highlight" : "hover:bg-ui-bg-base-hover"
      )}
    >
      {isSelected === null ? (
        <ContactAvatar contact={contact} size="large" />
      ) : (
        <SelectionMark isSelected={isSelected} />
      )}
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex items-baseline gap-x-2">
          <Text as="span" size="small" leading="compact" weight="plus" className="flex-1 truncate">
            <bdi>{contact.name}</bdi>
          </Text>
          <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle shrink-0">
            {formatRowTime(conversation.last_activity_at, locale, now)}
          </Text>
        </div>
        <div className="flex items-center gap-x-1.5">
          <RowSummary conversation={conversation} isUnread={isUnread} isOpen={isOpen} />
          {isUnread && (
            <span className="txt-compact-xsmall-plus bg-ui-fg-base text-ui-bg-base flex h-[18px] min-w-[18px] shrink-0 items-center justify-center rounded-full px-1.5 tabular-nums">
              <span aria-hidden>{unread_count > 99 ? "99+" : unread_count}</span>
              <span className="sr-only">{t("list.unread", { count: unread_count })}</span>
            </span>
          )}
        </div>
        <RowMeta conversation={conversation} isShared={isShared} />
      </div>
    </div>
  )
}

export const ConversationRow = memo(Row)
