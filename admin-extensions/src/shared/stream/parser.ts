/** One block of a Server-Sent Events stream. */
export interface ServerSentEvent {
  type: string
  data: string
}

/**
 * Incremental parser of `text/event-stream`: feed it chunks as they come, it answers the events that became
 * complete. Comments (heartbeats) and blocks without data yield nothing, though an id in them counts.
 */
export class EventStreamParser {
  /** What to resume after; null until the stream has named an id. */
  lastEventId: string | null = null
  private rest = ""
  private id: string | null = null
  private type = ""
  private data: string[] = []

  push(chunk: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = []
    this.rest += chunk
    // A lone CR at the very end may be half of a CRLF: it waits for the next chunk.
    const lines = this.rest.split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ""
    for (const line of lines) {
      if (line === "") {
        const event = this.finish()
        if (event) {
          events.push(event)
        }
      } else {
        this.readLine(line)
      }
    }
    return events
  }

  private readLine(line: string): void {
    const colon = line.indexOf(":")
    if (colon === 0) {
      return
    }
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "")
    if (field === "data") {
      this.data.push(value)
    } else if (field === "event") {
      this.type = value
    } else if (field === "id" && !value.includes("\0")) {
      this.id = value
    }
  }

  private finish(): ServerSentEvent | null {
    const event = this.data.length ? { type: this.type || "message", data: this.data.join("\n") } : null
    this.lastEventId = this.id ?? this.lastEventId
    this.id = null
    this.type = ""
    this.data = []
    return event
  }
}
