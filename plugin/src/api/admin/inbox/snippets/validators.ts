import { z } from "@medusajs/framework/zod"
import { SNIPPET_SCOPES } from "../../../../types/http/snippet"
import { isShortcut } from "../../../../workflows/snippet/csv"

const id = z.string().min(1).max(64)

const fields = {
  shortcut: z
    .string()
    .trim()
    .transform((text) => text.replace(/^\//, ""))
    .refine(isShortcut, "letters, digits, -, _ and . only, 50 at most"),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(10_000),
  category: z.string().trim().max(100).nullish(),
  scope: z.enum(SNIPPET_SCOPES),
  department_id: id.nullish(),
  attachment_ids: z.array(id).max(10).optional(),
}

export const createSnippetSchema = z.object(fields)
export const updateSnippetSchema = z.object(fields).partial()
export const useSnippetSchema = z.object({ conversation_id: id })
export const importSnippetsSchema = z.object({ csv: z.string().min(1).max(2_000_000) })
