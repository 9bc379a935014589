import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { NUMBER, startHarness, type Harness } from "../../testing/harness.js"

let harness: Harness
beforeAll(async () => void (harness = await startHarness()))
afterAll(() => harness.close())
beforeEach(async () => {
  await harness.reset()
  const { contact } = await harness.contact()
  await harness.says(contact.id, { text: "oi" })
})

const MESSAGE = { to: "+5581988887777", type: "text", text: { body: "x" }, biz_opaque_callback_data: "ours" }
const fault = (body: Record<string, unknown>) => harness.control("POST", "/faults", body)
const sent = async () =>
  (await harness.control("GET", "/sent")).body?.sent as unknown as Array<{
    id: string
    statuses: Array<{ status: string }>
  }>
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const order = async () => (await sent())[0]?.statuses.map(({ status }) => status)

/** A send that gives up after a moment. */
async function sendOrGiveUp(milliseconds: number) {
  return fetch(`${harness.simulator.url}/v26.0/${NUMBER.phone_number_id}/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${NUMBER.access_token}` },
    body: JSON.stringify({ messaging_product: "whatsapp", ...MESSAGE }),
    signal: AbortSignal.timeout(milliseconds),
  }).then(
    (response) => response.status,
    (error: Error) => error.name
  )
}

describe("faults of sending", () => {
  it.each([
    [190, 401],
    [130429, 400],
    [131056, 400],
    [131016, 500],
    [133004, 503],
    [131031, 403],
    [10, 403],
    [132001, 404],
  ])("error %i is answered with HTTP %i, as often as asked, and nothing is sent", async (code, status) => {
    await fault({ on: "send", kind: "error", code, count: 2 })
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await harness.send(MESSAGE)).toMatchObject({ status, body: { error: { code } } })
    }
    expect(await sent()).toEqual([])
    expect((await harness.send(MESSAGE)).status).toBe(200)
  })

  it("async_error: accepted, then failed with the code", async () => {
    await fault({ on: "send", kind: "async_error", code: 131026 })
    expect((await harness.send(MESSAGE)).status).toBe(200)
    await harness.until(() => harness.statuses().length > 0)
    await later(40)
    expect(harness.statuses()).toMatchObject([
      {
        status: "failed",
        errors: [{ code: 131026, title: "Message undeliverable" }],
        biz_opaque_callback_data: "ours",
      },
    ])
  })

  it("timeout: accepted and delivered, never answered", async () => {
    await fault({ on: "send", kind: "timeout" })
    expect(await sendOrGiveUp(200)).toBe("TimeoutError")
    await harness.until(() => harness.statuses().length === 2)
    expect(await sent()).toHaveLength(1)
  })

  it("timeout_dropped: never answered, never sent", async () => {
    await fault({ on: "send", kind: "timeout_dropped" })
    expect(await sendOrGiveUp(150)).toBe("TimeoutError")
    expect(await sent()).toEqual([])
  })

  it("drop_connection: cut off, never sent", async () => {
    await fault({ on: "send", kind: "drop_connection" })
    expect(await sendOrGiveUp(1_000)).toBe("TypeError")
    expect(await sent()).toEqual([])
  })

  it("accepted_then_500: a retry sends it twice", async () => {
    await fault({ on: "send", kind: "accepted_then_500" })
    expect(await harness.send(MESSAGE)).toMatchObject({ status: 500, body: { error: { code: 131000 } } })
    expect((await harness.send(MESSAGE)).status).toBe(200)
    await harness.until(() => harness.statuses().length === 4)
    expect(await sent()).toHaveLength(2)
  })

  it("status_before_answer: the receiver knows before the caller", async () => {
    await fault({ on: "send", kind: "status_before_answer" })
    const answer = await harness.send(MESSAGE)
    expect(answer.status).toBe(200)
    expect(
      harness
        .statuses()
        .map(({ status }) => status)
        .sort()
    ).toEqual(["delivered", "sent"])
  })

  it("no_statuses: silence, although the customer has it", async () => {
    await fault({ on: "send", kind: "no_statuses" })
    await harness.send(MESSAGE)
    await later(60)
    expect(harness.statuses()).toEqual([])
    const { chats } = (await harness.control("GET", "/state")).body as unknown as {
      chats: Array<{ messages: Array<{ on_phone: boolean }> }>
    }
    expect(chats[0]?.messages.at(-1)?.on_phone).toBe(true)
  })

  it("read_without_delivered, out_of_order_statuses and duplicate_statuses do what they say", async () => {
    for (const [kind, wanted] of [
      ["read_without_delivered", ["sent", "read"]],
      ["out_of_order_statuses", ["read", "delivered", "sent"]],
      ["duplicate_statuses", ["sent", "sent", "delivered", "delivered"]],
    ] as const) {
      await harness.reset()
      const { contact } = await harness.contact()
      await harness.says(contact.id, { text: "oi" })
      await fault({ on: "send", kind })
      await harness.send(MESSAGE)
      await harness.until(() => harness.statuses().length === wanted.length, kind)
      expect(await order()).toEqual(wanted)
    }
  })

  it("keeps times in order even when statuses come out of order", async () => {
    await fault({ on: "send", kind: "out_of_order_statuses" })
    await harness.send(MESSAGE)
    await harness.until(() => harness.statuses().length === 3)
    const at = (name: string) => Number(harness.statuses().find(({ status }) => status === name)?.timestamp)
    expect(at("sent")).toBeLessThan(at("delivered"))
    expect(at("delivered")).toBeLessThan(at("read"))
  })

  it("slow: answers late", async () => {
    await fault({ on: "send", kind: "slow", delay_ms: 120 })
    const started = Date.now()
    expect((await harness.send(MESSAGE)).status).toBe(200)
    expect(Date.now() - started).toBeGreaterThanOrEqual(110)
  })

  it("is for one number only when it says so, and can be taken back", async () => {
    const other = { ...NUMBER, phone_number_id: "200000000000001", webhook_url: harness.receiver.url }
    await harness.control("POST", "/numbers", other)
    await fault({ on: "send", kind: "error", code: 131031, phone_number_id: other.phone_number_id })
    expect((await harness.send(MESSAGE)).status).toBe(200)
    expect((await harness.control("GET", "/faults")).body?.faults).toHaveLength(1)
    await harness.control("DELETE", "/faults")
    expect((await harness.control("GET", "/faults")).body).toEqual({ faults: [] })
  })

  it("graph: any call can fail", async () => {
    await fault({ on: "graph", kind: "error", code: 190 })
    expect((await harness.graph("GET", `/${NUMBER.phone_number_id}`)).status).toBe(401)
    expect((await harness.graph("GET", `/${NUMBER.phone_number_id}`)).status).toBe(200)
  })

  it.each([
    [{ kind: "explode" }, "kind must be one of"],
    [{ on: "nowhere", kind: "error" }, "on must be one of"],
    [{ on: "media", kind: "async_error" }, "kind must be one of"],
    [{ kind: "error", code: 42 }, "code must be a Graph error code"],
    [{ kind: "error", count: 0 }, "count must be a whole number of at least 1"],
    [{ kind: "error", colour: "red" }, "colour is not known here"],
  ])("refuses %j", async (body, message) => {
    const answer = await fault(body)
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_data" } })
    expect(answer.body?.message).toContain(message)
  })
})
