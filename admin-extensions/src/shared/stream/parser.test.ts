import { describe, expect, it } from "vitest"
import { readEvent } from "./events"
import { EventStreamParser } from "./parser"

const WIRE =
  ': hello\n\nid: 7\nevent: message.created\ndata: {"a":1}\n\n: beat\n\nid: 8\nevent: reset\ndata: {}\n\n'
const EVENTS = [
  { type: "message.created", data: '{"a":1}' },
  { type: "reset", data: "{}" },
]

describe("EventStreamParser", () => {
  it("reads events and skips heartbeats", () => {
    expect(new EventStreamParser().push(WIRE)).toEqual(EVENTS)
  })

  it("does not care where chunks are cut, nor which line ends are used", () => {
    for (const wire of [WIRE, WIRE.replaceAll("\n", "\r\n"), WIRE.replaceAll("\n", "\r") + "\n"]) {
      const parser = new EventStreamParser()
      expect([...wire].flatMap((character) => parser.push(character))).toEqual(EVENTS)
    }
  })

  it("knows how far it is, also from a block that is only an id", () => {
    const parser = new EventStreamParser()
    expect(parser.lastEventId).toBeNull()
    expect(parser.push("retry: 1000\n\nid: 5\n\n")).toEqual([])
    expect(parser.lastEventId).toBe("5")
    parser.push("id: 6\nevent: reset\ndata: {}\n")
    expect(parser.lastEventId).toBe("5")
    parser.push("\n: beat\n\n")
    expect(parser.lastEventId).toBe("6")
  })

  it("joins data of several lines", () => {
    expect(new EventStreamParser().push("data: a\ndata: b\n\n")[0]?.data).toBe("a\nb")
  })
})

describe("readEvent", () => {
  it("ignores what it does not know or cannot read", () => {
    expect(readEvent("deal.created", "{}")).toBeNull()
    expect(readEvent("toString", "{}")).toBeNull()
    expect(readEvent("reset", "{")).toBeNull()
    expect(readEvent("reset", "{}")).toEqual({ type: "reset", data: {} })
  })
})
