import type { ConversationDTO, ConversationListResponse, MessageDTO } from "../../../plugin/src/types/http"

/** An HTTP answer as it came, refusals included. */
export interface Answer<Body = Record<string, never>> {
  status: number
  text: string
  body: Body
}

/** A refusal by our routes. */
export interface Refusal {
  type: string
  code: string
  message: string
  details?: Record<string, unknown>
}

export async function call<Body>(
  method: string,
  url: string,
  body?: unknown,
  token?: string
): Promise<Answer<Body>> {
  const response = await fetch(url, {
    method,
    headers: {
      // A server may end an idle connection in the very moment it is used again.
      connection: "close",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  })
  const text = await response.text()
  return { status: response.status, text, body: readJson(text) as Body }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The API as one agent uses it. Answers everything; `expect`-style helpers throw when refused. */
export class AgentClient {
  constructor(
    readonly url: string,
    readonly token: string | undefined
  ) {}

  get<Body = Refusal>(path: string): Promise<Answer<Body>> {
    return call("GET", `${this.url}/admin/inbox${path}`, undefined, this.token)
  }

  post<Body = Refusal>(path: string, body: unknown = {}): Promise<Answer<Body>> {
    return call("POST", `${this.url}/admin/inbox${path}`, body, this.token)
  }

  async conversations(query = "view=all"): Promise<ConversationDTO[]> {
    return succeed(await this.get<ConversationListResponse>(`/conversations?limit=100&${query}`))
      .conversations
  }

  /** The one open conversation with the contact of this address. */
  async conversationOf(address: string): Promise<ConversationDTO> {
    const found = (await this.conversations()).filter(({ contact }) => contact.address === address)
    if (found.length !== 1 || !found[0]) {
      throw new Error(`${found.length} conversations with ${address}`)
    }
    return found[0]
  }

  async conversation(id: string): Promise<ConversationDTO> {
    return succeed(await this.get<{ conversation: ConversationDTO }>(`/conversations/${id}`)).conversation
  }

  /** The newest hundred messages. */
  async thread(conversationId: string): Promise<MessageDTO[]> {
    const answer = await this.get<{ messages: MessageDTO[] }>(
      `/conversations/${conversationId}/messages?limit=100`
    )
    return succeed(answer).messages
  }

  async message(conversationId: string, id: string): Promise<MessageDTO> {
    const message = (await this.thread(conversationId)).find((candidate) => candidate.id === id)
    if (!message) {
      throw new Error(`no message ${id}`)
    }
    return message
  }

  send(
    conversationId: string,
    text: string,
    clientId = newClientId()
  ): Promise<Answer<{ message: MessageDTO }>> {
    return this.post(`/conversations/${conversationId}/messages`, { client_id: clientId, text })
  }
}

let clientIds = 0
export function newClientId(): string {
  clientIds += 1
  return `client-${process.pid}-${clientIds}`
}

export function succeed<Body>({ status, text, body }: Answer<Body>): Body {
  if (status >= 300) {
    throw new Error(`answered ${status}: ${text}`)
  }
  return body
}
