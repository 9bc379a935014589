import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"
import type { ReplyToDTO } from "../shared/types"

/** What somebody has written but not sent. */
export interface Draft {
  text: string
  reply_to: ReplyToDTO | null
}

export const EMPTY_DRAFT: Draft = { text: "", reply_to: null }

const isEmpty = (draft: Draft) => draft.text === "" && draft.reply_to === null

/** Per agent and conversation: two people may share one browser. */
export const draftKey = (agentId: string, conversationId: string) => `${agentId}:${conversationId}`

export const drafts = new PersistentStore<Draft>("inbox:draft:", EMPTY_DRAFT, browserStorage(), isEmpty)
