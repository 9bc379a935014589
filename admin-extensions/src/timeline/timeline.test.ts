import { describe, expect, it } from "vitest"
import { closeReason } from "../shared/close-reason"
import { aConversationEntry, aNote, minute } from "../shared/testing"
import { contactName } from "./contact-name"
import { conversationPath } from "./conversation-path"
import { entryTarget } from "./entry-target"
import { offeredKinds, spellKind } from "./kinds"
import { orderBadges } from "./order-badges"
import { keepOpen, timelineRows } from "./timeline-rows"

describe("timelineRows", () => {
  it("begins a day where the calendar does", () => {
    const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString()
    const times = [at(3, 0), at(2, 23), at(2, 1), at(1, 12)]
    const rows = timelineRows(times.map((occurred_at, index) => aNote(`n${index}`, { occurred_at })))
    expect(rows.map(({ starts_day }) => starts_day)).toEqual([true, true, false, true])
    expect(timelineRows([])).toEqual([])
  })

  it("keeps what is open where it was opened, although it goes on", () => {
    const note = aNote("n1", { occurred_at: minute(5) })
    const conversation = aConversationEntry("conv_1", { occurred_at: minute(9) })
    const shown = (open: ReadonlyMap<string, string>) =>
      keepOpen([conversation, note], open).map(({ id, occurred_at }) => [id, occurred_at])
    expect(shown(new Map())).toEqual([
      ["conv_1", minute(9)],
      ["n1", minute(5)],
    ])
    expect(shown(new Map([["conv_1", minute(1)]]))).toEqual([
      ["n1", minute(5)],
      ["conv_1", minute(1)],
    ])
  })
})

describe("entryTarget", () => {
  it("leads to pages of the admin and of the web", () => {
    expect(entryTarget("/orders/order_1")).toEqual({ type: "admin", path: "/orders/order_1" })
    expect(entryTarget("https://loyalty.example/a?b=1")).toEqual({
      type: "web",
      url: "https://loyalty.example/a?b=1",
    })
    expect(entryTarget("http://loyalty.example/")?.type).toBe("web")
  })

  it.each([
    null,
    "",
    "orders/order_1",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "mailto:a@b.example",
    "file:///etc/passwd",
    "https://",
  ])("leads nowhere by %j", (address) => {
    expect(entryTarget(address)).toBeNull()
  })
})

describe("closeReason", () => {
  it("knows the inbox's own reasons from somebody's words", () => {
    expect(closeReason("history", null)).toEqual({ code: "history" })
    expect(closeReason("silence", null)).toEqual({ code: "silence" })
    expect(closeReason("history", { name: "Ana" })).toEqual({ text: "history" })
    expect(closeReason(" resolvido ", { name: "Ana" })).toEqual({ text: "resolvido" })
    expect(closeReason("  ", null)).toBeNull()
    expect(closeReason(null, null)).toBeNull()
  })
})

describe("kinds", () => {
  it("offers the common ones, and others once they are there or chosen", () => {
    const common = ["conversation", "transfer", "note", "owner", "order"]
    expect(offeredKinds([aNote("n1")], [])).toEqual(common)
    const points = aNote("n2", { kind: "loyalty.points" })
    expect(offeredKinds([points, points], ["task", "note"])).toEqual([...common, "loyalty.points", "task"])
  })

  it("makes words of a third party's kind", () => {
    expect(spellKind("loyalty.points_earned")).toBe("loyalty: points earned")
  })
})

it("calls a contact by the best that is known", () => {
  const nobody = { first_name: null, last_name: null, company_name: null, email: null, phone: null }
  expect(contactName({ ...nobody, first_name: "Lívia", last_name: "Souto", phone: "1" })).toBe("Lívia Souto")
  expect(contactName({ ...nobody, email: "a@b.example", phone: "1" })).toBe("a@b.example")
  expect(contactName({ ...nobody, phone: "+55" })).toBe("+55")
  expect(contactName(nobody)).toBeNull()
  expect(contactName(null)).toBeNull()
})

it("opens a closed conversation where the list has it", () => {
  expect(conversationPath("conv_1", true)).toBe("/communications/inbox?view=closed&conversation=conv_1")
  expect(conversationPath("conv_1", false)).toBe("/communications/inbox?conversation=conv_1")
})

it("shows an order's statuses as the dashboard does", () => {
  const order = {
    order_id: "order_1",
    display_id: 1,
    status: "pending",
    payment_status: "partially_refunded",
    fulfillment_status: "not_fulfilled",
    total: 1,
    currency_code: "brl",
  }
  expect(orderBadges(order)).toEqual([
    { key: "orders.payment.status.partiallyRefunded", color: "orange" },
    { key: "orders.fulfillment.status.notFulfilled", color: "red" },
  ])
  expect(orderBadges({ ...order, payment_status: "captured", fulfillment_status: null })).toEqual([
    { key: "orders.payment.status.captured", color: "green" },
  ])
  expect(orderBadges({ ...order, status: "canceled" })).toEqual([
    { key: "orders.status.canceled", color: "red" },
  ])
})
