import { ModuleProvider } from "@medusajs/framework/utils"

import type { AgentRecord, PermissionSubject } from "../../../plugin/src/types/routing"
import type { Grant } from "../../../plugin/src/types/http"
import { PermissionPolicy } from "../../../plugin/src/utils/permission-policy"

/** A shop in which nobody closes anything. */
class NeverClose extends PermissionPolicy {
  override can(agent: AgentRecord, action: Grant | "view", subject: PermissionSubject = null) {
    return action !== "close" && super.can(agent, action, subject)
  }
}

export default ModuleProvider("inbox_routing", { services: [NeverClose] })
