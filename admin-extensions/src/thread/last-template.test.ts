import { expect, it } from "vitest"
import { aMessage } from "../shared/testing"
import { hasLastTemplateFailed } from "./last-template"

it("looks at the newest template only", () => {
  const template = { kind: "template", direction: "outbound" } as const
  const failed = aMessage(1, { ...template, status: "failed" })
  expect(hasLastTemplateFailed([failed, aMessage(2)])).toBe(true)
  expect(hasLastTemplateFailed([failed, aMessage(2, { ...template, status: "sent" })])).toBe(false)
  expect(hasLastTemplateFailed([aMessage(1)])).toBe(false)
})
