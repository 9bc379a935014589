import { describe, expect, it } from "vitest"
import { aMe } from "../shared/testing"
import { filtersOf, firstView, shownViews } from "./views"

const AGENT = aMe(["claim"])
const SUPERVISOR = aMe(["claim", "view_department"])
const ADMIN = aMe(["claim", "view_all", "view_department"])
const NOTHING = { hasBot: false, hasDepartments: false }
const BOTH = { hasBot: true, hasDepartments: true }

describe("shownViews", () => {
  it("shows what an agent may see", () => {
    expect(shownViews(AGENT, null, BOTH)).toEqual(["mine", "unassigned", "bot", "closed"])
    expect(shownViews(SUPERVISOR, null, BOTH)).toEqual(["mine", "unassigned", "bot", "department", "closed"])
    expect(shownViews(ADMIN, null, BOTH)).toEqual([
      "mine",
      "unassigned",
      "bot",
      "department",
      "all",
      "closed",
    ])
    expect(shownViews(aMe([]), null, BOTH)).toEqual(["mine", "closed"])
  })

  it("leaves out the chatbot and departments where there are none, unless one stands in them", () => {
    expect(shownViews(ADMIN, null, NOTHING)).toEqual(["mine", "unassigned", "all", "closed"])
    expect(shownViews(ADMIN, "bot", NOTHING)).toContain("bot")
    expect(shownViews(AGENT, "all", BOTH)).not.toContain("all")
  })
})

describe("firstView", () => {
  it("begins where there is something to do", () => {
    expect(firstView(ADMIN, false)).toBe("all")
    expect(firstView(SUPERVISOR, true)).toBe("mine")
    expect(firstView(AGENT, false)).toBe("unassigned")
    expect(firstView(aMe([]), false)).toBe("mine")
  })
})

describe("filtersOf", () => {
  it("divides what nobody has by who leads", () => {
    expect(filtersOf("unassigned")).toEqual({ view: "unassigned", status: "open" })
    expect(filtersOf("bot")).toEqual({ view: "unassigned", status: "bot" })
  })

  it("narrows departments only", () => {
    expect(filtersOf("department", "sales")).toEqual({
      view: "department",
      department_id: "sales",
    })
    expect(filtersOf("all", "sales")).toEqual({ view: "all" })
  })
})
