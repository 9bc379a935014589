import { ModuleProvider } from "@medusajs/framework/utils"
import type { DistributionRequest } from "../../types/routing"
import { AbstractDistributionStrategy } from "../../utils/distribution-strategy"

/** To whoever has the fewest open conversations, over all channels; among equals by chance. */
class LeastBusyStrategy extends AbstractDistributionStrategy {
  static identifier = "least_busy"

  getName() {
    return "Fewest conversations"
  }

  override getDescription() {
    return "Goes to whoever is online and has the fewest open conversations."
  }

  pick({ candidates, random }: DistributionRequest) {
    const available = this.available(candidates)
    const fewest = Math.min(...available.map(({ open_conversations }) => open_conversations))
    const equals = available.filter(({ open_conversations }) => open_conversations === fewest)
    return equals[Math.floor(random() * equals.length)]?.user_id ?? null
  }
}

export default ModuleProvider("inbox_routing", { services: [LeastBusyStrategy] })
