import { describe, expect, it } from "vitest"
import { changed } from "./use-address"

const at = (query: string) => new URLSearchParams(query)

describe("the address", () => {
  it("keeps what a change does not name", () => {
    expect(changed(at("?view=all&conversation=1"), { conversation: "2" }).toString()).toBe(
      "view=all&conversation=2"
    )
    expect(changed(at("?view=all&at=3"), { at: null, message: undefined, view: null }).toString()).toBe("")
  })

  it("tells an empty value from none", () => {
    expect(changed(at("?tab=channels"), { connect: "" }).get("connect")).toBe("")
    expect(changed(at("?tab=channels&connect="), { connect: null }).get("connect")).toBeNull()
  })

  it("takes several values of one name", () => {
    expect(changed(at("?kind=note&kind=order&q=a"), { kind: ["transfer", "deal"] }).toString()).toBe(
      "q=a&kind=transfer&kind=deal"
    )
    expect(changed(at("?kind=note"), { kind: [] }).toString()).toBe("")
  })
})
