import { useMemo } from "react"
import { useLocation } from "react-router-dom"
import { useAddress } from "../../shared/hooks/use-address"
import { isView, type InboxView } from "../views"

/** A message that is to be seen in its place. */
export interface MessageTarget {
  id: string
  /** Its place in the conversation, by which the page around it is asked for. */
  sequence: number
}

/** What is open, kept in the address, so that it can be linked, reloaded and gone back from. */
export function useInboxLocation() {
  const [params, change] = useAddress()
  const { state } = useLocation()

  return useMemo(() => {
    const view = params.get("view")
    const open = (conversation: string | null, target: MessageTarget | null, shownAt?: number) =>
      change(
        { conversation, message: target?.id ?? null, at: target ? String(target.sequence) : null },
        { replace: false, state: shownAt === undefined ? undefined : { shownAt } }
      )
    return {
      /** Null where the address names none. */
      requestedView: isView(view) ? view : null,
      /** Narrows the department view; null for all of them. */
      departmentId: params.get("department"),
      conversationId: params.get("conversation"),
      target: targetOf(params),
      /** When it was asked for: the same message can be asked for twice. */
      shownAt: shownAtOf(state),
      setView: (next: InboxView) => change({ view: next }, { replace: true }),
      setDepartment: (id: string | null) => change({ department: id }, { replace: true }),
      openConversation: (id: string) => open(id, null),
      openMessage: (conversationId: string, target: MessageTarget) =>
        open(conversationId, target, Date.now()),
      /** Stays where it is, and is not led back to the message by a reload. */
      forgetMessage: () => {
        if (params.has("message")) {
          change({ message: null, at: null }, { replace: true })
        }
      },
      closeConversation: () => open(null, null),
    }
  }, [change, params, state])
}

function targetOf(params: URLSearchParams): MessageTarget | null {
  const id = params.get("message")
  const sequence = Number(params.get("at"))
  return id && Number.isSafeInteger(sequence) && sequence > 0 ? { id, sequence } : null
}

function shownAtOf(state: unknown): number | null {
  const shownAt = typeof state === "object" && state !== null && "shownAt" in state ? state.shownAt : null
  return typeof shownAt === "number" ? shownAt : null
}
