import { useState, type ReactNode } from "react"
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
  const current = shown && (messages.find(({ id }) => id === shown.id) ?? shown)
  return (
    <OpenMessageInfoContext.Provider value={setShown}>
      {children}
      {current && <MessageInfo message={current} onClose={() => setShown(null)} />}
    </OpenMessageInfoContext.Provider>
  )
}
