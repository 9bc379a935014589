import type { AttachmentKind } from "./http/conversation"

/** What the visitor's routes put into the journal, and the webchat provider reads out of it. */
export interface WebchatDelivery {
  /** `ConnectedChannel.external_id`. */
  account: string
  visitor: { id: string; name: string | null; email: string | null }
  message?: {
    /** The visitor's id and the page's id of the message, so that a repeat is the same message. */
    id: string
    client_id: string
    text: string | null
    option_id: string | null
    page_url: string | null
    attachments: { id: string; kind: AttachmentKind; mime_type: string; name: string | null }[]
    /** ISO 8601, when it reached us. */
    at: string
  }
  /** Messages of ours that reached the visitor. */
  receipts?: { message_id: string; status: "delivered" | "read"; at: string }[]
}
