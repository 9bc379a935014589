import { useState } from "react"
import { useShortcuts } from "../../inbox/hooks/use-shortcuts"
import type { ConversationDTO, MeResponse } from "../../shared/types"
import { conversationActions, type ConversationActions } from "../conversation-actions"
import { useClaim } from "./use-claim"

/** `template`: one to be sent into this conversation; `start`: a new one with the same contact. */
type ThreadDialog = "transfer" | "close" | "template" | "start"

const NOTHING: ConversationActions = { claim: null, transfer: false, close: false }

/** What can be done with the open conversation, by button and by key. */
export function useThreadActions(
  conversationId: string,
  conversation: ConversationDTO | undefined,
  me: MeResponse
) {
  const claim = useClaim(conversationId)
  const [dialog, setDialog] = useState<ThreadDialog | null>(null)
  const allowed = conversation ? conversationActions(conversation, me) : NOTHING

  useShortcuts({
    c: () => (allowed.claim ? claim.mutate() : false),
    t: () => (allowed.transfer ? setDialog("transfer") : false),
    e: () => (allowed.close ? setDialog("close") : false),
  })

  return {
    allowed,
    claim: () => claim.mutate(),
    isClaiming: claim.isPending,
    dialog,
    openDialog: setDialog,
    closeDialog: () => setDialog(null),
  }
}

export type ThreadActions = ReturnType<typeof useThreadActions>
