import { describe, expect, it } from "vitest"
import { aDeal } from "../testing"
import { isLate, startOfDay, today } from "./deal-dates"

const NOON = new Date(2026, 2, 9, 12).getTime()

describe("when a deal is late", () => {
  it("is not on the day itself", () => {
    expect(today(NOON)).toBe("2026-03-09")
    expect(isLate(aDeal({ expected_close_at: "2026-03-09" }), NOON)).toBe(false)
    expect(isLate(aDeal({ expected_close_at: "2026-03-08" }), NOON)).toBe(true)
  })

  it("is not without a day, and not once it is won or lost", () => {
    expect(isLate(aDeal({ expected_close_at: null }), NOON)).toBe(false)
    const stage = { id: "s", name: "Won", kind: "won" } as const
    expect(isLate(aDeal({ expected_close_at: "2026-01-01", stage }), NOON)).toBe(false)
  })

  it("reads a day as this browser's own", () => {
    expect(new Date(startOfDay("2026-03-09")).getDate()).toBe(9)
  })
})
