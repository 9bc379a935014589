import type { ConversationDTO, MessageDTO } from "../../plugin/src/types/http"

/** Calls that keep trying while processes die around them, as a browser's outbox does. */
export class AdminApi {
  constructor(
    private readonly url: string,
    private readonly token: string
  ) {}

  async get<Body>(path: string): Promise<Body> {
    return this.call<Body>("GET", path)
  }

  async post<Body>(path: string, body: unknown): Promise<Body> {
    return this.call<Body>("POST", path, body)
  }

  async conversations(): Promise<ConversationDTO[]> {
    const all: ConversationDTO[] = []
    for (let cursor = ""; ;) {
      const page = await this.get<{ conversations: ConversationDTO[]; next_cursor: string | null }>(
        `/conversations?view=all&limit=100${cursor}`
      )
      all.push(...page.conversations)
      if (!page.next_cursor) {
        return all
      }
      cursor = `&cursor=${page.next_cursor}`
    }
  }

  /** The whole thread, oldest first, read page by page as the screen does. */
  async thread(conversationId: string): Promise<MessageDTO[]> {
    let messages: MessageDTO[] = []
    for (let before = ""; ;) {
      const page = await this.get<{ messages: MessageDTO[]; has_more: boolean }>(
        `/conversations/${conversationId}/messages?limit=100${before}`
      )
      messages = [...page.messages, ...messages]
      if (!page.has_more) {
        return messages
      }
      before = `&before=${page.messages[0]?.sequence}`
    }
  }

  private async call<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const deadline = Date.now() + 120_000
    for (;;) {
      try {
        const response = await fetch(`${this.url}/admin/inbox${path}`, {
          method,
          headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
          body: body === undefined ? undefined : JSON.stringify(body),
          signal: AbortSignal.timeout(15_000),
        })
        if (response.ok) {
          return (await response.json()) as Body
        }
        if (response.status < 500) {
          throw new Refused(`${method} ${path}: ${response.status} ${await response.text()}`)
        }
      } catch (error) {
        if (error instanceof Refused || Date.now() > deadline) {
          throw error
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

class Refused extends Error {}
