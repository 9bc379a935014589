import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

import { RequestError } from "./http"
import { Outbox, type OutboxDoor } from "./outbox"
import type { Unsent } from "./storage"

const offline = new RequestError(0, "network", "")

let calls: { path: string; body: object }[]
let answers: (object | Error)[]
let kept: Unsent[]
let outbox: Outbox

const textsSent = () => calls.map(({ body }) => (body as { text?: string }).text)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal("location", { href: "https://shop.example/" })
  ;[calls, answers, kept] = [[], [], []]
  outbox = new Outbox({
    call: (async (path: string, body: object) => {
      calls.push({ path, body })
      const answer = answers.shift() ?? { message: null }
      if (answer instanceof Error) throw answer
      return answer
    }) as OutboxDoor["call"],
    onSent: () => undefined,
    onChange: () => undefined,
    keep: (unsent) => (kept = unsent),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const add = (text: string, file: File | null = null) => outbox.add({ text, file })

describe("the outbox", () => {
  it("sends one after the other", async () => {
    add("one")
    add("two")
    await vi.runAllTimersAsync()
    expect(textsSent()).toEqual(["one", "two"])
    expect(outbox.pending).toEqual([])
    expect(kept).toEqual([])
  })

  it("tries again what did not arrive, as the same message and in its order", async () => {
    answers = [
      offline,
      new RequestError(503, "unavailable", ""),
      new RequestError(429, "too_many_requests", "", 9_000),
    ]
    add("one")
    add("two")
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.map(({ text }) => text)).toEqual(["one", "two"])
    await vi.runAllTimersAsync()
    expect(textsSent()).toEqual(["one", "one", "one", "one", "two"])
    expect(new Set(calls.slice(0, 4).map(({ body }) => (body as { client_id: string }).client_id)).size).toBe(
      1
    )
  })

  it("keeps what was refused in sight, and goes on with the rest", async () => {
    answers = [new RequestError(400, "invalid_data", "")]
    add("refused")
    add("taken")
    await vi.runAllTimersAsync()
    expect(outbox.pending).toMatchObject([
      { text: "refused", state: "failed", error: { code: "invalid_data" } },
    ])
    expect(kept).toEqual([])
    outbox.retry(outbox.pending[0]!.client_id)
    await vi.runAllTimersAsync()
    expect(outbox.pending).toEqual([])
    expect(textsSent()).toEqual(["refused", "taken", "refused"])
  })

  it("uploads a file once, however often its message is tried", async () => {
    answers = [{ attachment: { id: "iatt_1" } }, offline]
    add("look", new File(["x"], "a.png", { type: "image/png" }))
    await vi.runAllTimersAsync()
    expect(calls.map(({ path }) => path)).toEqual(["/attachments", "/messages", "/messages"])
    expect(calls[2]?.body).toMatchObject({ text: "look", attachment_ids: ["iatt_1"] })
  })

  it("goes on after a reload", async () => {
    outbox.restore([{ client_id: "kept-1", text: "written before", at: "2026-11-22T12:00:00Z" }])
    await vi.runAllTimersAsync()
    expect(calls[0]?.body).toMatchObject({ client_id: "kept-1", text: "written before" })
  })
})
