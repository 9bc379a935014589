import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import type { ConversationView } from "../../shared/types"

/** The views of this inbox, in the order of its tabs. */
export const VIEWS = ["mine", "unassigned", "all", "closed"] as const satisfies readonly ConversationView[]
export type InboxView = (typeof VIEWS)[number]

const isView = (value: string | null): value is InboxView => VIEWS.some((view) => view === value)

/** What is open, kept in the address, so that it can be linked, reloaded and gone back from. */
export function useInboxLocation() {
  const [params, setParams] = useSearchParams()
  const requested = params.get("view")

  const change = useCallback(
    (name: string, value: string | null, replace: boolean) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current)
          if (value) {
            next.set(name, value)
          } else {
            next.delete(name)
          }
          return next
        },
        { replace }
      ),
    [setParams]
  )

  return useMemo(
    () => ({
      view: isView(requested) ? requested : ("all" as const),
      conversationId: params.get("conversation"),
      setView: (view: InboxView) => change("view", view, true),
      openConversation: (id: string) => change("conversation", id, false),
      closeConversation: () => change("conversation", null, false),
    }),
    [change, params, requested]
  )
}
