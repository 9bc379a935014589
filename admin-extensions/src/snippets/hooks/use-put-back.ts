import { useEffect } from "react"
import { putBack } from "../../composer/put-back"
import { useOutboxEntries } from "../../composer/hooks/use-outbox"
import { draftKey } from "../../composer/drafts"
import { unresolvedIn } from "../../composer/unresolved-error"

/** A message the server refused for its variables comes back to be finished, unless another is being written. */
export function usePutBack(
  agentId: string,
  conversationId: string,
  isFree: boolean,
  tell: (names: readonly string[]) => void
): void {
  const refused = useOutboxEntries(agentId, conversationId).find(
    (entry) => entry.state === "refused" && unresolvedIn(entry.error)
  )
  useEffect(() => {
    const names = refused && unresolvedIn(refused.error)
    if (refused && names && isFree) {
      putBack(draftKey(agentId, conversationId), refused)
      tell(names)
    }
  })
}
