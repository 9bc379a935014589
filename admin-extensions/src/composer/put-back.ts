import { draftFileOf } from "./draft-file"
import { drafts } from "./drafts"
import { outbox, type OutboxEntry } from "./outbox"

/** Takes a message that was refused back into the draft, in front of what is being written. */
export function putBack(key: string, entry: OutboxEntry): void {
  const draft = drafts.get(key)
  const files = [...(entry.attachments ?? []).map(draftFileOf), ...(draft.files ?? [])]
  drafts.set(key, {
    ...draft,
    text: [entry.text, draft.text].filter(Boolean).join("\n"),
    reply_to: draft.reply_to ?? entry.reply_to,
    files,
  })
  outbox.remove(key, entry.client_id)
}
