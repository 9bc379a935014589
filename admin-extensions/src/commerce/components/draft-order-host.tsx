import { useCallback, useRef, useState, type ReactNode } from "react"
import type { MessageDTO } from "../../shared/types"
import { OpenDraftOrderContext } from "../hooks/use-draft-order"
import { DraftOrderDialog } from "./draft-order-dialog"

/** Lets the order messages within become draft orders. Here, since a row may be drawn no more while one types. */
export const DraftOrderHost = ({ children }: { children: ReactNode }) => {
  const [message, setMessage] = useState<MessageDTO | null>(null)
  const opener = useRef<Element | null>(null)
  const open = useCallback((order: MessageDTO) => {
    opener.current = document.activeElement
    setMessage(order)
  }, [])
  const close = () => {
    setMessage(null)
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus({ preventScroll: true }))
  }
  return (
    <OpenDraftOrderContext.Provider value={open}>
      {children}
      {message && <DraftOrderDialog message={message} onClose={close} />}
    </OpenDraftOrderContext.Provider>
  )
}
