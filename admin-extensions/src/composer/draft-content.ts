import type { DraftDTO, SaveDraftBody } from "../shared/types"
import { draftFileOf } from "./draft-file"
import type { Draft } from "./drafts"

const attachmentsOf = ({ files }: Draft) => (files ?? []).flatMap(({ attachment }) => attachment ?? [])

/** What the server keeps of a draft: everything but files it does not have yet. */
export function toBody(draft: Draft): SaveDraftBody {
  return {
    text: draft.text,
    reply_to_id: draft.reply_to?.id ?? null,
    attachment_ids: attachmentsOf(draft).map(({ id }) => id),
  }
}

export const isEmptyBody = ({ text, reply_to_id, attachment_ids }: SaveDraftBody): boolean =>
  text === "" && !reply_to_id && !attachment_ids?.length

export const toStored = ({ text, reply_to, attachments }: DraftDTO): SaveDraftBody => ({
  text,
  reply_to_id: reply_to?.id ?? null,
  attachment_ids: attachments.map(({ id }) => id),
})

/** A short name for what a draft says: the same for the same words, reply and files. */
export function fingerprint(body: SaveDraftBody): string {
  if (isEmptyBody(body)) {
    return ""
  }
  const words = JSON.stringify([body.text, body.reply_to_id ?? null, body.attachment_ids ?? []])
  let [first, second] = [0x811c9dc5, 0x9e3779b9]
  for (let index = 0; index < words.length; index++) {
    const unit = words.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b)
  }
  return `${words.length.toString(36)}.${(first >>> 0).toString(36)}${(second >>> 0).toString(36)}`
}

/** The server's draft in place of the local one; files the server does not have yet stay. */
export function withServerDraft(local: Draft, { text, reply_to, attachments }: DraftDTO): Draft {
  const known = new Map((local.files ?? []).map((file) => [file.attachment?.id, file]))
  const files = attachments.map((attachment) => ({
    ...(known.get(attachment.id) ?? draftFileOf(attachment)),
    attachment,
  }))
  return { text, reply_to, files: [...files, ...unsaved(local)] }
}

/** What is left of a local draft when the server's is gone. */
export const withoutServerDraft = (local: Draft): Draft => ({
  text: "",
  reply_to: null,
  files: unsaved(local),
})

const unsaved = ({ files }: Draft) => (files ?? []).filter(({ attachment }) => attachment === null)
