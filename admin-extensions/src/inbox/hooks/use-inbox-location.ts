import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"
import { isView, type InboxView } from "../views"

/** What is open, kept in the address, so that it can be linked, reloaded and gone back from. */
export function useInboxLocation() {
  const [params, setParams] = useSearchParams()

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

  return useMemo(() => {
    const view = params.get("view")
    return {
      /** Null where the address names none. */
      requestedView: isView(view) ? view : null,
      /** Narrows the department view; null for all of them. */
      departmentId: params.get("department"),
      conversationId: params.get("conversation"),
      setView: (next: InboxView) => change("view", next, true),
      setDepartment: (id: string | null) => change("department", id, true),
      openConversation: (id: string) => change("conversation", id, false),
      closeConversation: () => change("conversation", null, false),
    }
  }, [change, params])
}
