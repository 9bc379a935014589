import { ChatBubbleLeftRight } from "@medusajs/icons"
import { useCallback, useRef, useState } from "react"
import { focusComposer } from "../../composer/focus-composer"
import { ContactDrawer } from "../../contact/components/contact-drawer"
import { ContactPane } from "../../contact/components/contact-pane"
import { Notice } from "../../shared/components/notice"
import { useChannels } from "../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { useLayout } from "../../shared/hooks/use-media-query"
import type { MeResponse } from "../../shared/types"
import { ThreadPane } from "../../thread/components/thread-pane"
import { useConversations } from "../hooks/use-conversations"
import { useInboxKeys } from "../hooks/use-inbox-keys"
import { useInboxLocation } from "../hooks/use-inbox-location"
import { useStableList } from "../hooks/use-stable-list"
import { ListPane } from "./list-pane"
import { NoChannel } from "./no-channel"
import { ShortcutsHelp } from "./shortcuts-help"

interface InboxProps {
  /** Undefined until known; nothing is loaded before. */
  me: MeResponse | undefined
  layout: ReturnType<typeof useLayout>
}

export const Inbox = ({ me, layout }: InboxProps) => {
  const agent = me?.agent
  const { t } = useInboxTranslation()
  const location = useInboxLocation()
  const { view, conversationId, openConversation, closeConversation } = location
  const [query, setQuery] = useState("")
  const [hoveredId, setHoveredId] = useState<string | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const [isContactOpen, setIsContactOpen] = useState(false)
  const searchInput = useRef<HTMLInputElement>(null)
  const list = useConversations({ view, q: query }, agent?.id)
  const shown = useStableList(list.conversations, `${view} ${query}`, conversationId, hoveredId)
  const { data: channels } = useChannels()
  const hasNoChannel = channels?.channels.length === 0

  const step = useCallback(
    (direction: 1 | -1) => {
      const current = shown.findIndex(({ id }) => id === conversationId)
      const next = current < 0 ? shown[0] : shown[current + direction]
      if (next) {
        openConversation(next.id)
      }
    },
    [conversationId, openConversation, shown]
  )

  useInboxKeys({
    step,
    back: closeConversation,
    focusSearch: () => searchInput.current?.focus(),
    showHelp: () => setIsHelpOpen(true),
  })

  const isNarrow = layout === "narrow"
  return (
    <>
      {(!isNarrow || !conversationId) && (
        <ListPane
          agent={agent}
          location={location}
          list={list}
          conversations={shown}
          query={query}
          isNarrow={isNarrow}
          hasNoChannel={hasNoChannel}
          searchInput={searchInput}
          onSearch={setQuery}
          onReach={setHoveredId}
          onStep={step}
          onWrite={focusComposer}
          onHelp={() => setIsHelpOpen(true)}
        />
      )}
      {me && agent && conversationId ? (
        <>
          <ThreadPane
            key={conversationId}
            conversationId={conversationId}
            me={me}
            onBack={isNarrow ? closeConversation : undefined}
            onShowContact={layout === "wide" ? undefined : () => setIsContactOpen(true)}
          />
          {layout === "wide" ? (
            <ContactPane conversationId={conversationId} agent={agent} />
          ) : (
            <ContactDrawer
              conversationId={conversationId}
              agent={agent}
              isOpen={isContactOpen}
              onOpenChange={setIsContactOpen}
            />
          )}
        </>
      ) : (
        !isNarrow && (
          <div className="min-w-0 flex-1">
            {hasNoChannel ? (
              <NoChannel />
            ) : (
              <Notice
                icon={<ChatBubbleLeftRight />}
                title={t("empty.selectTitle")}
                text={t("empty.selectText")}
              />
            )}
          </div>
        )
      )}
      <ShortcutsHelp isOpen={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </>
  )
}
