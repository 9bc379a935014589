import { describe, expect, it } from "vitest"
import type { Grant } from "../../shared/types"
import {
  defaultGrants,
  difference,
  GRANT_GROUPS,
  grantsOf,
  isSame,
  isWithinDepartments,
  toggled,
} from "./grants"

describe("grants", () => {
  it("stand in one group each", () => {
    const all = GRANT_GROUPS.flatMap(grantsOf)
    expect(new Set(all).size).toBe(all.length)
  })

  it("of one's own are compared with the role's", () => {
    const byRole: Grant[] = ["claim", "close"]
    const own: Grant[] = ["claim", "settings"]
    expect(difference("claim", own, byRole)).toBe("isDefault")
    expect(difference("settings", own, byRole)).toBe("isAdded")
    expect(difference("close", own, byRole)).toBe("isTaken")
    expect(difference("transfer", own, byRole)).toBeNull()
    expect(isSame(toggled(toggled(own, "close"), "settings"), ["close", "claim"])).toBe(true)
  })

  it("come from the role while there are none", () => {
    const roles = { roles: [{ role: "agent" as const, grants: ["claim" as const] }] }
    expect(defaultGrants(roles, "agent")).toEqual(["claim"])
    expect(defaultGrants(roles, "admin")).toEqual([])
    expect(isWithinDepartments("supervisor", "view_department")).toBe(true)
    expect(isWithinDepartments("admin", "view_department")).toBe(false)
  })
})
