import { useCallback, useRef, useState, type ReactNode } from "react"
import type { MessageDTO } from "../../shared/types"
import { OpenMessageInfoContext } from "../hooks/use-message-info"
import { MessageInfo } from "./message-info"

interface MessageInfoHostProps {
  /** What is loaded, so that what is shown stays current. */
  messages: readonly MessageDTO[]
  children: ReactNode
}

/** Lets the messages within show what is known of them. Here, since a row may be drawn no more while one reads. */
export const MessageInfoHost = ({ messages, children }: MessageInfoHostProps) => {
  const [shown, setShown] = useState<MessageDTO | null>(null)
  // The kit's dialog gives the keyboard back to a button of its own only.
  const opener = useRef<Element | null>(null)
  const open = useCallback((message: MessageDTO) => {
    opener.current = document.activeElement
    setShown(message)
  }, [])
  const close = () => {
    setShown(null)
    setTimeout(() => opener.current instanceof HTMLElement && opener.current.focus({ preventScroll: true }))
  }
  const current = shown && (messages.find(({ id }) => id === shown.id) ?? shown)
  return (
    <OpenMessageInfoContext.Provider value={open}>
      {children}
      {current && <MessageInfo message={current} onClose={close} />}
    </OpenMessageInfoContext.Provider>
  )
}
