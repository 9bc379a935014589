import { newId } from "./identifiers.js"

export const FAULT_KINDS = {
  send: [
    "error",
    "async_error",
    "timeout",
    "timeout_dropped",
    "accepted_then_500",
    "status_before_answer",
    "no_statuses",
    "read_without_delivered",
    "out_of_order_statuses",
    "duplicate_statuses",
    "drop_connection",
    "slow",
  ],
  media: ["error", "timeout", "timeout_dropped", "drop_connection", "slow"],
  webhook: ["duplicate_delivery", "slow"],
  graph: ["error", "timeout", "timeout_dropped", "drop_connection", "slow"],
} as const satisfies Record<string, readonly string[]>

export type FaultPlace = keyof typeof FAULT_KINDS
export type FaultKind = (typeof FAULT_KINDS)[FaultPlace][number]

/** Something that goes wrong on purpose, for the next `count` times it can. */
export interface Fault {
  id: string
  /** Only for this business number; null for any. */
  phone_number_id: string | null
  on: FaultPlace
  kind: FaultKind
  /** Times it still happens. */
  count: number
  code: number | null
  http_status: number | null
  delay_ms: number
  /** How often a duplicated delivery is posted in all. */
  copies: number
}

export class Faults {
  private waiting: Fault[] = []

  constructor(private readonly changed: (faults: Fault[]) => void = () => {}) {}

  add(fault: Omit<Fault, "id">): Fault {
    const added = { id: newId("fault"), ...fault }
    this.waiting.push(added)
    this.changed(this.waiting)
    return added
  }

  list(): Fault[] {
    return this.waiting
  }

  clear(): void {
    this.waiting = []
    this.changed(this.waiting)
  }

  /** Uses up one turn of the oldest fault that fits, if there is one. */
  take(on: FaultPlace, phoneNumberId: string | null): Fault | null {
    const fault = this.waiting.find(
      (candidate) =>
        candidate.on === on &&
        (candidate.phone_number_id === null || candidate.phone_number_id === phoneNumberId)
    )
    if (!fault) {
      return null
    }
    fault.count -= 1
    if (fault.count <= 0) {
      this.waiting = this.waiting.filter((other) => other !== fault)
    }
    this.changed(this.waiting)
    return fault
  }
}
