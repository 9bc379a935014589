import type { WebchatVisitorDTO } from "../../plugin/src/types/http/webchat"

export interface Session {
  token: string
  visitor: WebchatVisitorDTO
}

/** A message that has not reached the server. */
export interface Unsent {
  client_id: string
  text: string
  option_id?: string
  at: string
}

interface Kept {
  session?: Session
  unsent?: Unsent[]
  draft?: string
}

/** What the page's own storage keeps of a chat; without storage, the page keeps it until it is left. */
export class ChatStorage {
  private readonly key: string
  private memory: Kept = {}

  constructor(channelId: string) {
    this.key = `medusa-inbox:${channelId}`
  }

  read(): Kept {
    try {
      const text = localStorage.getItem(this.key)
      const kept: unknown = text ? JSON.parse(text) : {}
      return typeof kept === "object" && kept !== null ? kept : {}
    } catch {
      return this.memory
    }
  }

  write(change: Kept): void {
    this.memory = { ...this.read(), ...change }
    try {
      localStorage.setItem(this.key, JSON.stringify(this.memory))
    } catch {
      // Forbidden or full: the page remembers.
    }
  }

  clear(): void {
    this.memory = {}
    try {
      localStorage.removeItem(this.key)
    } catch {
      // Nothing was kept there.
    }
  }

  /** Calls back when another tab has begun, changed or ended the session. */
  onSessionChange(listener: () => void): void {
    addEventListener("storage", ({ key, oldValue, newValue }) => {
      if (key === this.key && tokenIn(oldValue) !== tokenIn(newValue)) listener()
    })
  }
}

function tokenIn(text: string | null): string | undefined {
  try {
    return (JSON.parse(text ?? "{}") as Kept).session?.token
  } catch {
    return undefined
  }
}
