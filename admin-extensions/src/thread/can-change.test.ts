import { expect, it } from "vitest"
import { aMessage } from "../shared/testing"
import type { MessageDTO } from "../shared/types"
import { canChange } from "./can-change"

const own: Partial<MessageDTO> = {
  direction: "outbound",
  status: "queued",
  author: { type: "agent", id: "user_1", name: "Ana" },
}
const changes = (change: Partial<MessageDTO>) => canChange(aMessage(1, { ...own, ...change }), "user_1")

it("changes one's own words while they wait, and takes everything but templates back", () => {
  expect(changes({})).toEqual({ edit: true, cancel: true })
  expect(changes({ kind: "location" })).toEqual({ edit: false, cancel: true })
  expect(changes({ kind: "image", text: null })).toEqual({ edit: false, cancel: true })
  expect(changes({ kind: "template" })).toEqual({ edit: false, cancel: false })
  expect(changes({ status: "sending" })).toEqual({ edit: false, cancel: false })
  expect(changes({ author: { type: "agent", id: "user_2", name: "Bruno" } }).cancel).toBe(false)
  expect(changes({ author: { type: "bot", id: null, name: "Bot" } }).cancel).toBe(false)
})
