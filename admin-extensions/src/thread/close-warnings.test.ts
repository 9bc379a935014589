import { expect, it } from "vitest"
import { EMPTY_DRAFT, type DraftFile } from "../composer/drafts"
import type { OutboxEntry } from "../composer/outbox"
import { aMessage } from "../shared/testing"
import { closeWarnings } from "./close-warnings"

const entry = (client_id: string, change: Partial<OutboxEntry> = {}): OutboxEntry => ({
  client_id,
  conversation_id: "conv_1",
  text: "Olá",
  reply_to: null,
  created_at: "",
  state: "sending",
  error: null,
  ...change,
})

it("warns of nothing where nothing is under way", () => {
  const done = [aMessage(1), aMessage(2, { direction: "outbound", status: "delivered" })]
  expect(closeWarnings({ ...EMPTY_DRAFT, text: "  " }, [], done)).toEqual({
    hasDraft: false,
    unsent: 0,
    pending: 0,
  })
})

it("tells what is written, what has not left this browser, and what has not left the server", () => {
  const out = { direction: "outbound", client_id: "known" } as const
  const messages = [
    aMessage(1, { ...out, status: "queued" }),
    aMessage(2, { direction: "outbound", status: "unconfirmed" }),
    aMessage(3, { direction: "outbound", status: "failed" }),
    aMessage(4, { direction: "outbound", kind: "activity", status: "queued" }),
  ]
  const outbox = [entry("known"), entry("new"), entry("no", { state: "refused" })]
  const draft = { ...EMPTY_DRAFT, files: [{ id: "file" } as DraftFile] }
  expect(closeWarnings(draft, outbox, messages)).toEqual({ hasDraft: true, unsent: 1, pending: 2 })
})
