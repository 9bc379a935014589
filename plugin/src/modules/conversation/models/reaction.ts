import { model } from "@medusajs/framework/utils"
import Message from "./message"

/** One person's emoji on one message; a new emoji replaces the old one. */
const Reaction = model
  .define("inbox_reaction", {
    id: model.id({ prefix: "react" }).primaryKey(),
    message: model.belongsTo(() => Message, { mappedBy: "reactions" }),
    emoji: model.text(),
    author_type: model.enum(["contact", "agent"]),
    /** Contact identity or user. */
    author_id: model.text(),
    author_name: model.text(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_inbox_reaction_author",
      on: ["message_id", "author_type", "author_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])

export default Reaction
