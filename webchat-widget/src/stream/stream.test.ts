import { describe, expect, it } from "vitest"

import { reconnectDelay } from "./connection"
import { EventParser } from "./parser"

describe("the parser", () => {
  const text = 'retry: 1000\n\nid: 4\n\n: heartbeat\n\nid: 5\nevent: typing\ndata: {"name":"Ana"}\n\n'
  const expected = [{ type: "typing", data: '{"name":"Ana"}' }]

  it("reads events, and ids without one", () => {
    const parser = new EventParser()
    expect(parser.push(text)).toEqual(expected)
    expect(parser.lastEventId).toBe("5")
  })

  it("does not care how the bytes were cut", () => {
    for (const size of [1, 2, 3, 7, 20]) {
      const parser = new EventParser()
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []
      expect(chunks.flatMap((chunk) => parser.push(chunk))).toEqual(expected)
    }
  })

  it("names an id only once its block is whole", () => {
    const parser = new EventParser()
    parser.push("id: 9\nevent: typing\ndata: {")
    expect(parser.lastEventId).toBeNull()
  })
})

it("waits longer and longer, and never all at once", () => {
  expect([0, 1, 2, 10].map((attempt) => reconnectDelay(attempt, () => 1))).toEqual([500, 1000, 2000, 30_000])
  expect(reconnectDelay(10, () => 0)).toBe(15_000)
})
