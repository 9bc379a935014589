import { newId } from "../identifiers.js"

export const INSTAGRAM_FAULT_KINDS = {
  send: [
    "error",
    "timeout",
    "timeout_dropped",
    "accepted_then_500",
    "drop_connection",
    "slow",
    "echo_before_answer",
    "no_echo",
  ],
  read: ["error", "timeout_dropped", "drop_connection", "slow"],
  media: ["error", "timeout_dropped", "drop_connection", "slow"],
  webhook: ["duplicate_delivery", "slow"],
} as const satisfies Record<string, readonly string[]>

export type InstagramFaultPlace = keyof typeof INSTAGRAM_FAULT_KINDS
export type InstagramFaultKind = (typeof INSTAGRAM_FAULT_KINDS)[InstagramFaultPlace][number]

/** Something that goes wrong on purpose, for the next `count` times it can. */
export interface InstagramFault {
  id: string
  /** Only for this account; null for any. */
  account_id: string | null
  on: InstagramFaultPlace
  kind: InstagramFaultKind
  count: number
  code: number | null
  subcode: number | null
  http_status: number | null
  is_transient: boolean
  delay_ms: number
  /** How often a duplicated delivery is posted in all. */
  copies: number
}

export class InstagramFaults {
  private waiting: InstagramFault[] = []

  constructor(private readonly changed: () => void) {}

  add(fault: Omit<InstagramFault, "id">): InstagramFault {
    const added = { id: newId("fault"), ...fault }
    this.waiting.push(added)
    this.changed()
    return added
  }

  list(): InstagramFault[] {
    return this.waiting
  }

  clear(): void {
    this.waiting = []
    this.changed()
  }

  /** Uses up one turn of the oldest fault that fits, if there is one. */
  take(on: InstagramFaultPlace, accountId: string): InstagramFault | null {
    const fault = this.waiting.find(
      (candidate) =>
        candidate.on === on && (candidate.account_id === null || candidate.account_id === accountId)
    )
    if (!fault) {
      return null
    }
    fault.count -= 1
    if (fault.count <= 0) {
      this.waiting = this.waiting.filter((other) => other !== fault)
    }
    this.changed()
    return fault
  }
}
