import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"
import type { AttachmentDTO, AttachmentKind, ReplyToDTO } from "../shared/types"

/** A file of a draft. Until the server has it, its bytes are in this tab's memory alone. */
export interface DraftFile {
  id: string
  name: string
  mime_type: string
  size: number
  kind: AttachmentKind
  /** Recorded from the microphone. */
  voice: boolean
  /** Null until it is uploaded. */
  attachment: AttachmentDTO | null
  /** The tab that has its bytes; missing once the server has them. */
  tab?: string
}

/** What somebody has written but not sent. */
export interface Draft {
  text: string
  reply_to: ReplyToDTO | null
  files?: readonly DraftFile[]
}

export const EMPTY_DRAFT: Draft = { text: "", reply_to: null }

export const isEmptyDraft = ({ text, reply_to, files }: Draft): boolean =>
  text === "" && reply_to === null && !files?.length

/** Per agent and conversation: two people may share one browser. */
export const draftKey = (agentId: string, conversationId: string) => `${agentId}:${conversationId}`

/** The conversation a key stands for. */
export const conversationOf = (key: string) => key.slice(key.indexOf(":") + 1)

export const drafts = new PersistentStore<Draft>("inbox:draft:", EMPTY_DRAFT, browserStorage(), isEmptyDraft)

/** Changes the files of a draft, and nothing else of it. */
export function changeFiles(
  store: PersistentStore<Draft>,
  key: string,
  change: (files: readonly DraftFile[]) => readonly DraftFile[]
): void {
  const draft = store.get(key)
  store.set(key, { ...draft, files: change(draft.files ?? []) })
}
