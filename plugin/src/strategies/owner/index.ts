import { ModuleProvider } from "@medusajs/framework/utils"
import type { DistributionRequest } from "../../types/routing"
import { AbstractDistributionStrategy } from "../../utils/distribution-strategy"

/** To whoever looks after the contact, while they are there. */
class OwnerStrategy extends AbstractDistributionStrategy {
  static identifier = "owner"

  getName() {
    return "Contact owner"
  }

  override getDescription() {
    return "Goes to the contact's owner; without one, or while they are away, the fallback decides."
  }

  pick({ conversation, candidates }: DistributionRequest) {
    const owner = candidates.filter(({ user_id }) => user_id === conversation.owner_id)
    return this.available(owner)[0]?.user_id ?? null
  }
}

export default ModuleProvider("inbox_routing", { services: [OwnerStrategy] })
