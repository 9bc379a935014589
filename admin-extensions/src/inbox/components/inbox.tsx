import { ChatBubbleLeftRight } from "@medusajs/icons"
import { useMemo, useRef, useState } from "react"
import { useAlerts } from "../../alerts/hooks/use-alerts"
import { useLooking } from "../../alerts/hooks/use-looking"
import { focusComposer } from "../../composer/focus-composer"
import { OutboundDialog } from "../../outbound/components/outbound-dialog"
import { useStartChannels } from "../../outbound/hooks/use-start-channels"
import { useInboxSearch } from "../../search/hooks/use-inbox-search"
import { Notice } from "../../shared/components/notice"
import { useChannels } from "../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { useLayout } from "../../shared/hooks/use-media-query"
import type { MeResponse } from "../../shared/types"
import { useConcerns } from "../hooks/use-concerns"
import { useConversations } from "../hooks/use-conversations"
import { useInboxKeys } from "../hooks/use-inbox-keys"
import { useInboxLocation } from "../hooks/use-inbox-location"
import { useSelection } from "../hooks/use-selection"
import { useStableList } from "../hooks/use-stable-list"
import { useSteps } from "../hooks/use-steps"
import { useView } from "../hooks/use-view"
import { filtersOf } from "../views"
import { ListPane } from "./list-pane"
import { NoChannel } from "./no-channel"
import { OpenConversation } from "./open-conversation"
import { ShortcutsHelp } from "./shortcuts-help"

interface InboxProps {
  /** Undefined until known; nothing is loaded before. */
  me: MeResponse | undefined
  layout: ReturnType<typeof useLayout>
}

export const Inbox = ({ me, layout }: InboxProps) => {
  const { t } = useInboxTranslation()
  const location = useInboxLocation()
  const { conversationId, closeConversation } = location
  const search = useInboxSearch(me, location)
  const [hoveredId, setHoveredId] = useState<string | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const searchInput = useRef<HTMLInputElement>(null)
  const concerns = useConcerns(me)
  useAlerts(me, location.openConversation)
  useLooking(conversationId)
  const view = useView(me, location.requestedView, concerns.hasOwn)
  const filters = filtersOf(view ?? "mine", location.departmentId)
  const list = useConversations(filters, view ? me : undefined)
  const shown = useStableList(list.conversations, JSON.stringify(filters), conversationId, hoveredId)
  const { step, leave } = useSteps(shown, location)
  const { data: channels } = useChannels()
  const hasNoChannel = channels?.channels.length === 0

  const order = useMemo(() => shown.map(({ id }) => id), [shown])
  const selection = useSelection(
    order,
    view !== "closed" && !search.isActive && (me?.permissions.includes("close") ?? false)
  )
  const canStart =
    (useStartChannels()?.length ?? 0) > 0 && (me?.permissions.includes("start_conversation") ?? false)
  const [isStarting, setIsStarting] = useState(false)

  useInboxKeys({
    step: search.isActive ? search.step : step,
    back: selection.ids
      ? selection.stop
      : search.isActive && !conversationId
        ? search.clear
        : closeConversation,
    select: () =>
      selection.isAllowed && conversationId && order.includes(conversationId)
        ? selection.choose(conversationId, false)
        : false,
    start: () => (canStart ? setIsStarting(true) : false),
    focusSearch: () => searchInput.current?.focus(),
    showHelp: () => setIsHelpOpen(true),
  })

  const isNarrow = layout === "narrow"
  return (
    <>
      {(!isNarrow || !conversationId) && (
        <ListPane
          me={me}
          view={view}
          concerns={concerns}
          location={location}
          list={list}
          conversations={shown}
          selection={selection}
          search={search}
          isNarrow={isNarrow}
          hasNoChannel={hasNoChannel}
          searchInput={searchInput}
          onReach={setHoveredId}
          onStep={step}
          onWrite={focusComposer}
          onHelp={() => setIsHelpOpen(true)}
          onStart={canStart ? () => setIsStarting(true) : undefined}
        />
      )}
      {me && conversationId ? (
        <OpenConversation
          conversationId={conversationId}
          me={me}
          layout={layout}
          onBack={closeConversation}
          onGone={isNarrow ? closeConversation : leave}
        />
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
      {isStarting && (
        <OutboundDialog onClose={() => setIsStarting(false)} onOpen={location.openConversation} />
      )}
      <ShortcutsHelp isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  )
}
