import { model } from "@medusajs/framework/utils"
import { ROUTING_SCOPES } from "../../../types/http/routing"

/** How conversations of the account, a channel or a department find their agent. */
const RoutingPolicy = model
  .define("inbox_routing_policy", {
    id: model.id({ prefix: "irpol" }).primaryKey(),
    scope: model.enum([...ROUTING_SCOPES]),
    /** Department or channel; null for the account. */
    scope_id: model.text().nullable(),
    method: model.text(),
    fallback_method: model.text().nullable(),
    /** `RoutingOptions` */
    options: model.json(),
  })
  .indexes([
    {
      name: "IDX_inbox_routing_policy_scope",
      on: ["scope", "scope_id"],
      unique: true,
      where: "scope_id IS NOT NULL AND deleted_at IS NULL",
    },
    {
      name: "IDX_inbox_routing_policy_account",
      on: ["scope"],
      unique: true,
      where: "scope_id IS NULL AND deleted_at IS NULL",
    },
  ])

export default RoutingPolicy
