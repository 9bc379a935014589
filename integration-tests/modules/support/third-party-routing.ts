import { ModuleProvider } from "@medusajs/framework/utils"

import type { DistributionRequest } from "../../../plugin/src/types/routing"
import { AbstractDistributionStrategy } from "../../../plugin/src/utils/distribution-strategy"

/** What somebody else's package holds: a strategy that knows nothing of ours but the public class. */
class AlphabeticalStrategy extends AbstractDistributionStrategy {
  static identifier = "alphabetical"
  private readonly isReversed: boolean

  constructor(_dependencies: unknown, options: { reversed?: boolean } = {}) {
    super()
    this.isReversed = options.reversed === true
  }

  getName() {
    return "Alphabetical"
  }

  pick({ candidates }: DistributionRequest) {
    const names = this.available(candidates)
      .map(({ user_id }) => user_id)
      .sort()
    return (this.isReversed ? names.at(-1) : names[0]) ?? null
  }
}

export default ModuleProvider("inbox_routing", { services: [AlphabeticalStrategy] })
