import { ModuleProvider } from "@medusajs/framework/utils"
import { AbstractDistributionStrategy } from "../../utils/distribution-strategy"

/** Offered to everyone of the department, or of the account; whoever claims it first has it. */
class ManualStrategy extends AbstractDistributionStrategy {
  static identifier = "manual"

  getName() {
    return "Manual"
  }

  override getDescription() {
    return "Everybody sees the queue; whoever claims a conversation first has it."
  }

  override assigns() {
    return false
  }

  pick() {
    return null
  }
}

export default ModuleProvider("inbox_routing", { services: [ManualStrategy] })
