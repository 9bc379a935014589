import { expect, it } from "vitest"
import { minute } from "../shared/testing"
import type { MessageDTO, MessageStatus } from "../shared/types"
import { historyOf } from "./message-history"

const steps = (status: MessageStatus, status_times: MessageDTO["status_times"]) =>
  historyOf({ status, status_times }).map(({ status: step, at }) => [step, at])

it("tells what is known, by time", () => {
  expect(steps("read", { sent: minute(1), read: minute(3), delivered: minute(2) })).toEqual([
    ["sent", minute(1)],
    ["delivered", minute(2)],
    ["read", minute(3)],
  ])
})

it("tells the present status also without a time", () => {
  expect(steps("failed", {})).toEqual([["failed", null]])
  expect(steps("delivered", { failed: minute(1), queued: minute(0) })).toEqual([
    ["queued", minute(0)],
    ["delivered", null],
    ["failed", minute(1)],
  ])
})
