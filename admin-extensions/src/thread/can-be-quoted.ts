import type { MessageDTO } from "../shared/types"

/** Whether a platform can refer to this message: it exists there, and is somebody's words. */
export function canBeQuoted(message: MessageDTO): boolean {
  const isThere = !["queued", "sending", "failed", "unconfirmed"].includes(message.status)
  return (
    isThere && message.kind !== "activity" && message.kind !== "unsupported" && message.deleted_at === null
  )
}
