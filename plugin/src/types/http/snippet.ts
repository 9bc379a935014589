import type { AttachmentDTO } from "./conversation"

/** Who sees a snippet: whoever made it, the people of a department, or everybody. */
export const SNIPPET_SCOPES = ["personal", "department", "everyone"] as const
export type SnippetScope = (typeof SNIPPET_SCOPES)[number]

/** A saved reply. */
export interface SnippetDTO {
  id: string
  /** Without the slash; letters, digits, `-`, `_` and `.`. */
  shortcut: string
  title: string
  /** May hold variables: `{{contact.first_name}}`, with a fallback `{{contact.first_name|there}}`. */
  text: string
  category: string | null
  scope: SnippetScope
  department_id: string | null
  /** Files that go along. */
  attachments: AttachmentDTO[]
  /** Whether whoever asks may change and delete it. */
  can_edit: boolean
  /** How often whoever asks has used it. */
  own_usage_count: number
  /** How often anybody has. */
  usage_count: number
  created_by: { id: string; name: string } | null
  created_at: string
  updated_at: string
}

export interface CreateSnippetBody {
  shortcut: string
  title: string
  text: string
  category?: string | null
  scope: SnippetScope
  /** For scope `department`. */
  department_id?: string | null
  /** Uploaded by `POST /attachments` with `purpose` = `snippet` instead of a channel. */
  attachment_ids?: string[]
}

export type UpdateSnippetBody = Partial<CreateSnippetBody>

/** Everything whoever asks may use; up to 10 000. */
export interface SnippetListResponse {
  snippets: SnippetDTO[]
}

export interface SnippetResponse {
  snippet: SnippetDTO
}

export interface UseSnippetBody {
  conversation_id: string
}

/** A snippet as it stands in one conversation; counts as a use. */
export interface UseSnippetResponse {
  /** Variables without a value stand in it as they were written. */
  text: string
  /** Those, as they stand in the text. */
  unresolved: string[]
  /** Copies of its files as uploads for the conversation's channel. */
  attachments: AttachmentDTO[]
  /** Files the channel does not take. */
  refused: { name: string | null; code: string; message: string }[]
}

/** Something that may stand between `{{` and `}}`. */
export interface SnippetVariableDTO {
  /** Such as `contact.first_name`. */
  name: string
  /** In English; screens look for a translation by name first. */
  label: string
  example: string
}

export interface SnippetVariableListResponse {
  variables: SnippetVariableDTO[]
}

/** CSV with the columns `shortcut,title,text,category,scope,department`, the first line names them. */
export interface ImportSnippetsBody {
  csv: string
}

/** A shortcut that is known in its scope is changed. Lines with errors change nothing, the others do. */
export interface ImportSnippetsResponse {
  created: number
  updated: number
  errors: { line: number; message: string }[]
}
