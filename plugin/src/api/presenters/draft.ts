import type { MedusaContainer } from "@medusajs/framework/types"
import type { DraftWithParts } from "../../modules/conversation/storage/drafts"
import type { DraftDTO } from "../../types/http/draft"
import { presentAttachment } from "./attachment"
import { fileLinks } from "./links"
import { presentQuote } from "./message"

export function presentDraft(
  container: MedusaContainer,
  { draft, attachments, quoted }: DraftWithParts
): DraftDTO {
  const links = fileLinks(container)
  return {
    conversation_id: draft.conversation_id,
    text: draft.text,
    reply_to: quoted && presentQuote(quoted.message),
    attachments: attachments.map((attachment) => presentAttachment(attachment, links)),
    revision: draft.revision,
    updated_at: draft.updated_at.toISOString(),
  }
}
