import { ModuleProvider } from "@medusajs/framework/utils"
import type { DistributionRequest } from "../../types/routing"
import { AbstractDistributionStrategy } from "../../utils/distribution-strategy"

/** To anybody who is online, everybody as likely as everybody else. */
class RandomStrategy extends AbstractDistributionStrategy {
  static identifier = "random"

  getName() {
    return "Random"
  }

  override getDescription() {
    return "Goes to anybody who is online, all equally likely."
  }

  pick({ candidates, random }: DistributionRequest) {
    const available = this.available(candidates)
    return available[Math.floor(random() * available.length)]?.user_id ?? null
  }
}

export default ModuleProvider("inbox_routing", { services: [RandomStrategy] })
