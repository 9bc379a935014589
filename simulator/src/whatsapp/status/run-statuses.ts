import type { Fault } from "../../faults.js"
import type { Simulator } from "../../simulator.js"
import type { DeliveryStatus, SentMessage } from "../../state.js"
import { statusError } from "../graph-error.js"
import { applyReaction, type Accepted } from "../send/accept-message.js"
import type { PreparedMessage } from "../send/prepare-message.js"
import { deliverToPhone } from "./deliver.js"
import { emitStatus } from "./emit-status.js"
import { findFailure } from "./find-failure.js"

/** Longest wait for the receiver when a status has to be there before the answer. */
const BEFORE_ANSWER_MS = 2_000

/** What becomes of an accepted message. Resolves when the HTTP answer may go out. */
export async function runStatuses(
  simulator: Simulator,
  accepted: Accepted,
  prepared: PreparedMessage,
  fault: Fault | null
): Promise<void> {
  if (fault?.kind === "status_before_answer") {
    const { sent } = accepted
    const known = Promise.all([emitStatus(simulator, sent, "sent"), deliverToPhone(simulator, sent)])
    await Promise.race([
      known,
      new Promise<void>((resolve) => simulator.timers.after(BEFORE_ANSWER_MS, resolve)),
    ])
    return
  }
  if (fault?.kind === "no_statuses") {
    simulator.silenced.add(accepted.sent.id)
  }
  void follow(simulator, accepted, prepared, fault)
}

async function follow(
  simulator: Simulator,
  accepted: Accepted,
  prepared: PreparedMessage,
  fault: Fault | null
): Promise<void> {
  const { sent, chat } = accepted
  const failure =
    fault?.kind === "async_error"
      ? statusError(fault.code ?? 131026)
      : await findFailure(simulator, accepted, prepared)
  const { sent_delay_ms, delivered_delay_ms } = simulator.settings
  const after = (delay: number, action: () => void) => simulator.timers.after(delay, action)
  const emit = (status: DeliveryStatus) => void emitStatus(simulator, sent, status)
  if (failure) {
    return after(sent_delay_ms, () => void emitStatus(simulator, sent, "failed", { error: failure }))
  }
  if (sent.type === "reaction") {
    // A reaction is only ever `sent`.
    applyReaction(simulator, chat, prepared.checked.content)
    if (fault?.kind !== "no_statuses") {
      after(sent_delay_ms, () => emit("sent"))
    }
    return
  }
  switch (fault?.kind) {
    case "no_statuses":
      return after(delivered_delay_ms, () => void deliverToPhone(simulator, sent))
    case "read_without_delivered":
      after(sent_delay_ms, () => emit("sent"))
      return after(delivered_delay_ms, () => {
        arrive(accepted)
        emit("read")
      })
    case "out_of_order_statuses":
      return after(sent_delay_ms, () => emitBackwards(simulator, accepted))
    case "duplicate_statuses":
      after(sent_delay_ms, () => ["sent", "sent"].forEach(() => emit("sent")))
      return after(delivered_delay_ms, () => {
        arrive(accepted)
        emit("delivered")
        emit("delivered")
      })
    default:
      scheduleStatuses(simulator, sent)
  }
}

/** The ordinary course: sent, then delivered as soon as the phone is on. */
export function scheduleStatuses(simulator: Simulator, sent: SentMessage): void {
  const { sent_delay_ms, delivered_delay_ms } = simulator.settings
  const wasSent = () => sent.statuses.length > 0
  simulator.timers.after(sent_delay_ms, () => {
    // Somebody who opens the chat at once has caused it already.
    if (!wasSent()) {
      void emitStatus(simulator, sent, "sent")
    }
  })
  simulator.timers.after(
    Math.max(sent_delay_ms, delivered_delay_ms),
    () => void deliverToPhone(simulator, sent)
  )
}

function arrive({ message }: Accepted): void {
  if (message) {
    message.on_phone = true
  }
}

/** Read first, then delivered, then sent, each with the time at which it really happened. */
function emitBackwards(simulator: Simulator, accepted: Accepted): void {
  arrive(accepted)
  const now = simulator.clock.now()
  const order: Array<[DeliveryStatus, number]> = [
    ["read", 2_000],
    ["delivered", 1_000],
    ["sent", 0],
  ]
  order.forEach(([status, later], index) =>
    simulator.timers.after(index * 60, () => {
      void emitStatus(simulator, accepted.sent, status, { timestamp: now + later })
    })
  )
}
