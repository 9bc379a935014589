import type { WebchatMessageDTO } from "../../plugin/src/types/http/webchat"

/** The messages a page knows of, each once, in the order they were said. */
export class Thread {
  private readonly byId = new Map<string, WebchatMessageDTO>()

  get messages(): WebchatMessageDTO[] {
    return [...this.byId.values()].sort(
      (one, other) =>
        Date.parse(one.occurred_at) - Date.parse(other.occurred_at) ||
        (one.conversation_id === other.conversation_id ? one.sequence - other.sequence : 0)
    )
  }

  /** Adds what is new and replaces what is known. Answers those that are new. */
  merge(messages: WebchatMessageDTO[]): WebchatMessageDTO[] {
    const fresh = messages.filter(({ id }) => !this.byId.has(id))
    messages.forEach((message) => this.byId.set(message.id, message))
    return fresh
  }

  clear(): void {
    this.byId.clear()
  }
}
