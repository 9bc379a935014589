import { query, type Executor } from "../../../utils/database"

export interface SentDraft {
  text: string
  attachment_ids: string[]
}

/**
 * What was sent is no draft any more, also where the browser that sent it is gone. One that says something else by
 * now stays.
 * @returns whether there was one
 */
export async function forgetSentDraft(
  executor: Executor,
  conversationId: string,
  userId: string,
  sent: SentDraft
): Promise<boolean> {
  const rows = await query(
    executor,
    `DELETE FROM inbox_draft WHERE conversation_id = ? AND user_id = ? AND btrim(text, E' \\t\\r\\n') = btrim(?, E' \\t\\r\\n')
       AND attachment_ids <@ ?::text[] AND deleted_at IS NULL RETURNING id`,
    [conversationId, userId, sent.text, sent.attachment_ids]
  )
  return rows.length > 0
}
