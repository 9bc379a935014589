import type { AttachmentDTO, ReplyToDTO } from "./conversation"

/** What an agent has written in a conversation and not sent; the same in all their browsers. */
export interface DraftDTO {
  conversation_id: string
  text: string
  reply_to: ReplyToDTO | null
  /** Uploads that wait to be sent, in their order. */
  attachments: AttachmentDTO[]
  /** Grows with every change. */
  revision: number
  updated_at: string
}

/** An empty draft is none. */
export interface SaveDraftBody {
  text: string
  reply_to_id?: string | null
  attachment_ids?: string[]
}

export interface DraftResponse {
  draft: DraftDTO | null
}
