/** What a page can listen to. */
export interface ChatEvents {
  open: undefined
  close: undefined
  /** Of the shop's messages the visitor has not seen. */
  unread: number
  /** A message has arrived or was sent. */
  message: { direction: "inbound" | "outbound"; text: string | null }
  /** Something on screen is to be drawn again. */
  change: undefined
}

type Listener<Data> = (data: Data) => void

/** Tells listeners what happened; one that throws disturbs nobody. */
export class Emitter {
  private readonly listeners = new Map<keyof ChatEvents, Set<Listener<never>>>()

  on<Name extends keyof ChatEvents>(name: Name, listener: Listener<ChatEvents[Name]>): () => void {
    const listeners = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  emit<Name extends keyof ChatEvents>(name: Name, data: ChatEvents[Name]): void {
    this.listeners.get(name)?.forEach((listener) => {
      try {
        ;(listener as Listener<ChatEvents[Name]>)(data)
      } catch (error) {
        reportError(error)
      }
    })
  }
}
