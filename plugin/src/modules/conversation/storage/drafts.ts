import { newId, query, type Executor } from "../../../utils/database"
import { attachmentsByIds } from "./attachments"
import { messagesByIds, type MessageWithParts } from "./read"
import type { AttachmentRow } from "./rows"

export interface DraftRow {
  id: string
  conversation_id: string
  user_id: string
  text: string
  reply_to_id: string | null
  attachment_ids: string[]
  revision: number
  updated_at: Date
}

export type NewDraft = Pick<
  DraftRow,
  "conversation_id" | "user_id" | "text" | "reply_to_id" | "attachment_ids"
>

/** A draft with what is drawn with it. */
export interface DraftWithParts {
  draft: DraftRow
  attachments: AttachmentRow[]
  quoted: MessageWithParts | null
}

/** Keeps a draft instead of the one there was. An empty one is none. Index: IDX_inbox_draft_owner. */
export async function saveDraft(executor: Executor, draft: NewDraft): Promise<DraftRow | null> {
  const { conversation_id, user_id, text, reply_to_id, attachment_ids } = draft
  if (!text && !reply_to_id && !attachment_ids.length) {
    await query(
      executor,
      `DELETE FROM inbox_draft WHERE conversation_id = ? AND user_id = ? AND deleted_at IS NULL`,
      [conversation_id, user_id]
    )
    return null
  }
  const [row] = await query<DraftRow>(
    executor,
    `INSERT INTO inbox_draft (id, conversation_id, user_id, text, reply_to_id, attachment_ids) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (conversation_id, user_id) WHERE deleted_at IS NULL DO UPDATE SET text = excluded.text,
       reply_to_id = excluded.reply_to_id, attachment_ids = excluded.attachment_ids, revision = inbox_draft.revision + 1,
       updated_at = now() RETURNING *`,
    [newId("draft"), conversation_id, user_id, text, reply_to_id, attachment_ids]
  )
  return row!
}

/** Files that were sent or thrown away meanwhile, and a quoted message that is gone, are left out. */
export async function readDraft(
  executor: Executor,
  conversationId: string,
  userId: string
): Promise<DraftWithParts | null> {
  const [draft] = await query<DraftRow>(
    executor,
    `SELECT * FROM inbox_draft WHERE conversation_id = ? AND user_id = ? AND deleted_at IS NULL`,
    [conversationId, userId]
  )
  if (!draft) return null
  const [attachments, quoted] = await Promise.all([
    attachmentsByIds(executor, draft.attachment_ids),
    messagesByIds(executor, draft.reply_to_id ? [draft.reply_to_id] : []),
  ])
  return {
    draft,
    attachments: attachments.filter(
      ({ message_id, created_by }) => message_id === null && created_by === userId
    ),
    quoted: quoted.find(({ message }) => message.conversation_id === conversationId) ?? null,
  }
}
