/** One block of a Server-Sent Events stream. */
export interface ServerEvent {
  type: string
  data: string
}

/** Incremental parser of `text/event-stream`. Blocks without data yield nothing, though an id in them counts. */
export class EventParser {
  /** What to resume after; null until the stream has named an id. */
  lastEventId: string | null = null
  private rest = ""

  push(chunk: string): ServerEvent[] {
    const blocks = (this.rest + chunk).split(/\r?\n\r?\n/)
    this.rest = blocks.pop() ?? ""
    return blocks.flatMap((block) => this.read(block))
  }

  private read(block: string): ServerEvent[] {
    let type = "message"
    const data: string[] = []
    for (const line of block.split(/\r?\n/)) {
      const [, field, value = ""] = /^(\w+): ?(.*)$/.exec(line) ?? []
      if (field === "id") this.lastEventId = value
      else if (field === "event") type = value
      else if (field === "data") data.push(value)
    }
    return data.length ? [{ type, data: data.join("\n") }] : []
  }
}
