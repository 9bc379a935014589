import { model } from "@medusajs/framework/utils"

/** How often one agent has used a snippet: theirs come first in the list. */
const SnippetUsage = model
  .define("inbox_snippet_usage", {
    id: model.id({ prefix: "snipuse" }).primaryKey(),
    snippet_id: model.text(),
    user_id: model.text(),
    count: model.number().default(0),
  })
  .indexes([{ name: "IDX_inbox_snippet_usage_user", on: ["user_id", "snippet_id"], unique: true }])

export default SnippetUsage
