import { describe, expect, it } from "vitest"
import { anAgent } from "../shared/testing"
import { ownerChoices } from "./owner-choices"

describe("ownerChoices", () => {
  const agents = [anAgent("bruno"), anAgent("ana"), anAgent("caio", { is_active: false })]
  const ids = (owner: { id: string; name: string } | null) => ownerChoices(agents, owner).map(({ id }) => id)

  it("names everybody with an inbox", () => {
    expect(ids(null)).toEqual(["ana", "bruno"])
  })

  it("keeps an owner who has no inbox any more", () => {
    expect(ids({ id: "caio", name: "caio" })).toEqual(["ana", "bruno", "caio"])
  })
})
