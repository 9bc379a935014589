import { MESSAGE_STATUSES } from "../../types/http/conversation"
import { isForward, messageReference, readReference } from "../message-status"

describe("isForward", () => {
  it("never lets a status go back", () => {
    for (const from of MESSAGE_STATUSES) {
      for (const to of MESSAGE_STATUSES) {
        expect(isForward(from, to) && isForward(to, from)).toBe(false)
      }
    }
  })

  it("lets a read arrive without delivered", () => expect(isForward("sent", "read")).toBe(true))
  it("lets failed come only before delivered", () => {
    expect(isForward("sent", "failed")).toBe(true)
    expect(isForward("delivered", "failed")).toBe(false)
  })
  it("lets a delivery prove an earlier failure wrong", () =>
    expect(isForward("failed", "delivered")).toBe(true))
})

describe("readReference", () => {
  it("reads what messageReference wrote", () => {
    expect(readReference(messageReference("msg_01ABC", 3))).toEqual({ id: "msg_01ABC", attempt: 3 })
  })

  it.each([null, "", "msg_1", "msg_1.x", "conv_1.2", "somebody else's"])("knows none in %j", (reference) => {
    expect(readReference(reference)).toBeNull()
  })
})
