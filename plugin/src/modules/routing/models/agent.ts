import { model } from "@medusajs/framework/utils"
import { AGENT_ROLES } from "../../../types/http/agent"

/** What makes a user of the admin an agent of the inbox. */
const Agent = model
  .define("inbox_agent", {
    id: model.id({ prefix: "iagent" }).primaryKey(),
    user_id: model.text(),
    role: model.enum([...AGENT_ROLES]).default("agent"),
    /** Most open conversations assigned automatically. */
    capacity: model.number().nullable(),
    /** Instead of the role's default. */
    grants: model.array().nullable(),
    is_active: model.boolean().default(true),
  })
  .indexes([
    { name: "IDX_inbox_agent_user", on: ["user_id"], unique: true, where: "deleted_at IS NULL" },
    { name: "IDX_inbox_agent_role", on: ["role"], where: "is_active AND deleted_at IS NULL" },
  ])

export default Agent
