import { expect, it } from "vitest"
import { wayOn } from "./way-on"

it("never sends a failed template again, and opens the window where it is over", () => {
  expect(wayOn("template", "template_invalid")).toBe("template")
  expect(wayOn("template", "window_closed")).toBe("template")
  expect(wayOn("text", "window_closed")).toBe("resume")
  expect(wayOn("image", "undeliverable")).toBe("retry")
  expect(wayOn("text", undefined)).toBe("retry")
})
