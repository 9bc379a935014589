import { describe, expect, it } from "vitest"
import { aMessage, anAttachment } from "../shared/testing"
import type { MessageDTO, MessageKind } from "../shared/types"
import { messageParts } from "./message-parts"

const partsOf = (change: Partial<MessageDTO>) => messageParts(aMessage(1, { text: null, ...change }))

describe("messageParts", () => {
  it.each<MessageKind>([
    "text",
    "image",
    "video",
    "audio",
    "document",
    "sticker",
    "location",
    "contacts",
    "interactive",
    "order",
    "template",
    "story",
    "share",
    "unsupported",
  ])("never leaves a bubble of kind %s empty", (kind) => {
    expect(partsOf({ kind })).not.toEqual([])
    expect(partsOf({ kind, text: "  " })).not.toEqual([])
    expect(partsOf({ kind, details: { forwarded: true } }).at(-1)).not.toBe("forwarded")
  })

  it("shows a caption under its file", () => {
    expect(partsOf({ kind: "image", text: "olha", attachments: [anAttachment()] })).toEqual([
      "attachments",
      "text",
    ])
  })

  it("does not say twice what a card says", () => {
    const location = { latitude: -8, longitude: -35, name: "Loja" }
    expect(partsOf({ kind: "location", text: "Loja", details: { location } })).toEqual(["location"])
    expect(partsOf({ kind: "contacts", text: "Ana", details: { contacts: [{ name: "Ana" }] } })).toEqual([
      "contacts",
    ])
  })

  it("draws a menu below its words and a template around them", () => {
    const interactive = { type: "buttons" as const, options: [{ id: "1", title: "Sim" }] }
    expect(partsOf({ kind: "interactive", text: "Confirma?", details: { interactive } })).toEqual([
      "interactive",
      "text",
      "options",
    ])
    const template = { name: "order_update", language: "pt_BR" }
    expect(partsOf({ kind: "template", text: "Saiu", details: { template } })).toEqual([
      "template",
      "text",
      "options",
    ])
  })

  it("shows facts of an answer that has no words", () => {
    const interactive = { type: "payment" as const, data: { method: "pix" } }
    expect(partsOf({ kind: "interactive", details: { interactive } })).toEqual(["interactive"])
  })

  it("names the kind of an order without lines", () => {
    const order = { catalog_id: null, items: [] }
    expect(partsOf({ kind: "order", details: { order } })).toEqual(["placeholder"])
  })
})
