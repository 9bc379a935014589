import { useEffect } from "react"
import { inboxApi } from "../../shared/api/inbox"
import { streamHub } from "../../shared/stream/hub"
import { draftOffers, draftStates } from "../draft-state"
import { DraftSync } from "../draft-sync"
import { draftKey, drafts } from "../drafts"
import { COMPOSER_INPUT_ID } from "../focus-composer"

/** The draft whose field is on screen. */
let openKey: string | null = null

export const draftSync = new DraftSync({
  drafts,
  states: draftStates,
  offers: draftOffers,
  load: (conversationId) => inboxApi.draft(conversationId),
  save: inboxApi.saveDraft,
  remove: inboxApi.deleteDraft,
  isWriting: (key) =>
    key === openKey && document.hasFocus() && document.activeElement?.id === COMPOSER_INPUT_ID,
})

/** Saves every draft of the page as it is written, and takes over what is written in other browsers. */
export function useDraftSync(agentId: string | undefined): void {
  useEffect(() => {
    if (!agentId) {
      return
    }
    const flush = () => draftSync.flushAll(agentId)
    const flushWhenConnected = () => streamHub.getState() === "connected" && flush()
    const leave = () => draftSync.leave(agentId)
    const leaveWhenHidden = () => document.visibilityState === "hidden" && leave()
    flush()
    const unsubscribers = [
      drafts.subscribe(() => draftSync.notice(agentId)),
      streamHub.subscribe((event) => {
        if (event.type === "draft.updated") {
          draftSync.hear(draftKey(agentId, event.data.conversation_id), event.data.draft)
        }
      }),
      streamHub.subscribeState(flushWhenConnected),
    ]
    window.addEventListener("online", flush)
    window.addEventListener("pagehide", leave)
    document.addEventListener("visibilitychange", leaveWhenHidden)
    return () => {
      flush()
      unsubscribers.forEach((unsubscribe) => unsubscribe())
      window.removeEventListener("online", flush)
      window.removeEventListener("pagehide", leave)
      document.removeEventListener("visibilitychange", leaveWhenHidden)
    }
  }, [agentId])
}

/** Brings the draft of the conversation that is opened, and saves it when one leaves; again after a gap in the stream. */
export function useOpenDraft(agentId: string, conversationId: string): void {
  useEffect(() => {
    const key = draftKey(agentId, conversationId)
    openKey = key
    const open = () => void draftSync.open(key)
    const unsubscribe = streamHub.subscribe(({ type }) => type === "reset" && open())
    open()
    return () => {
      unsubscribe()
      openKey = null
      void draftSync.flush(key)
    }
  }, [agentId, conversationId])
}
