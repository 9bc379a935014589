import { expect, it } from "vitest"
import { ConnectionError, RequestError } from "../api/errors"
import { createAttempt } from "./use-attempt"

it("keeps its id while nobody knows whether it was done, and changes it with the answer", () => {
  const attempt = createAttempt()
  const first = attempt.id()
  attempt.settle(new ConnectionError())
  attempt.settle(new RequestError(503, {}))
  expect(attempt.id()).toBe(first)
  attempt.settle(new RequestError(422, { code: "template_not_approved" }))
  const second = attempt.id()
  expect(second).not.toBe(first)
  attempt.settle(null)
  expect(attempt.id()).not.toBe(second)
})
