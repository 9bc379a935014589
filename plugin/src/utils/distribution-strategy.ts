import type { Candidate, DistributionRequest } from "../types/routing"

/**
 * A rule by which conversations find their agent. A strategy has no database: it is shown a conversation and
 * who may serve it, and chooses. Register a third-party one through the plugin option `strategies`.
 *
 * @example
 * class AlphabeticalStrategy extends AbstractDistributionStrategy {
 *   static identifier = "alphabetical"
 *   getName() { return "Alphabetical" }
 *   pick({ candidates }) {
 *     return this.available(candidates).map(({ user_id }) => user_id).sort()[0] ?? null
 *   }
 * }
 */
export abstract class AbstractDistributionStrategy {
  /** The strategy's name in policies, such as `least_busy`. */
  static identifier: string

  /** Checks the strategy's options at boot; throws an Error that names the wrong field. */
  static validateOptions(_options: Record<string, unknown>): void {}

  /** In English; screens look for a translation by identifier first. */
  abstract getName(): string

  /** What it does, in a sentence. */
  getDescription(): string {
    return ""
  }

  /** False when conversations wait until somebody claims them: then `pick` is never asked. */
  assigns(): boolean {
    return true
  }

  /**
   * Chooses one of the candidates. Called under a lock, one conversation after the other, so it must be quick
   * and may not wait for anything.
   * @returns a candidate's user id; null: nobody, then the policy's fallback is asked, else it waits
   */
  abstract pick(request: DistributionRequest): string | null

  /** Those who are online and have room for one more. */
  protected available(candidates: Candidate[]): Candidate[] {
    return candidates.filter(
      ({ availability, capacity, open_conversations }) =>
        availability === "online" && (capacity === null || open_conversations < capacity)
    )
  }
}
