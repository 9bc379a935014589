import { model } from "@medusajs/framework/utils"
import { SNIPPET_SCOPES } from "../../../types/http/snippet"

/** A saved reply. Its files are attachments of the conversation module that name it. */
const Snippet = model
  .define("inbox_snippet", {
    id: model.id({ prefix: "snip" }).primaryKey(),
    shortcut: model.text(),
    title: model.text(),
    text: model.text(),
    category: model.text().nullable(),
    scope: model.enum([...SNIPPET_SCOPES]),
    /** Of scope `department`. */
    department_id: model.text().nullable(),
    created_by: model.text(),
    /** How often anybody has used it. */
    usage_count: model.number().default(0),
  })
  .indexes([
    {
      name: "IDX_inbox_snippet_department",
      on: ["department_id"],
      where: "scope = 'department' AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_snippet_owner",
      on: ["created_by"],
      where: "scope = 'personal' AND deleted_at IS NULL",
    },
  ])

export default Snippet
