import { useMemo, useState } from "react"
import type { ConversationDTO } from "../../shared/types"
import { stableOrder, type Pin } from "../stable-order"

interface Held {
  listKey: string
  openId: string | null
  hoveredId: string | null
  open: Pin | null
  hovered: Pin | null
}

/**
 * The list as it is shown: the open conversation and the one under the pointer keep the place they had when
 * they were opened or reached. Another list (view, search) starts afresh.
 */
export function useStableList(
  conversations: ConversationDTO[],
  listKey: string,
  openId: string | null,
  hoveredId: string | null
): ConversationDTO[] {
  const [held, setHeld] = useState<Held>({
    listKey,
    openId: null,
    hoveredId: null,
    open: null,
    hovered: null,
  })

  const shown = useMemo(
    () => arrange(conversations, held.listKey === listKey ? held : null),
    [conversations, held, listKey]
  )

  const needsPin = openId !== null && held.open === null && shown.some(({ id }) => id === openId)
  if (held.listKey !== listKey || held.openId !== openId || held.hoveredId !== hoveredId || needsPin) {
    const pinAt = (id: string | null): Pin | null => {
      const index = shown.findIndex((conversation) => conversation.id === id)
      return id !== null && index >= 0 ? { id, index } : null
    }
    const isSameList = held.listKey === listKey
    setHeld({
      listKey,
      openId,
      hoveredId,
      open: isSameList && held.open?.id === openId ? held.open : pinAt(openId),
      hovered: isSameList && held.hovered?.id === hoveredId ? held.hovered : pinAt(hoveredId),
    })
  }
  return shown
}

function arrange(conversations: ConversationDTO[], held: Held | null): ConversationDTO[] {
  const pins = [held?.hovered, held?.open].filter((pin) => pin != null)
  if (pins.length === 0) {
    return conversations
  }
  const byId = new Map(conversations.map((conversation) => [conversation.id, conversation]))
  return stableOrder([...byId.keys()], pins).flatMap((id) => byId.get(id) ?? [])
}
