/** What the phone page hears about. */
export interface SimulatorEvent {
  type:
    | "message"
    | "sent"
    | "contact"
    | "number"
    | "instagram"
    | "chat"
    | "typing"
    | "clock"
    | "delivery"
    | "faults"
    | "settings"
    | "reset"
  data: unknown
}

type Listener = (event: SimulatorEvent) => void

export class EventHub {
  private listeners = new Set<Listener>()

  publish(type: SimulatorEvent["type"], data: unknown): void {
    for (const listener of this.listeners) {
      listener({ type, data })
    }
  }

  /** Answers the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
