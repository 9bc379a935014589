import { describe, expect, it } from "vitest"
import { formatClock } from "./clock"
import { frameOf, isShownImage } from "./frame"
import { webLink } from "./web-link"

describe("webLink", () => {
  it("lets only the web through", () => {
    expect(webLink("https://shop.example/a?b=1")).toBe("https://shop.example/a?b=1")
    for (const address of ["javascript:alert(1)", "data:text/html,x", "file:///etc", "nonsense", "", null]) {
      expect(webLink(address)).toBeNull()
    }
  })
})

describe("formatClock", () => {
  it("reads like a player", () => {
    expect([0, 7.9, 75, 3_723].map(formatClock)).toEqual(["0:00", "0:07", "1:15", "1:02:03"])
  })

  it("takes whatever a browser calls a duration", () => {
    expect([Infinity, NaN, -3].map(formatClock)).toEqual(["0:00", "0:00", "0:00"])
  })
})

describe("frameOf", () => {
  it("keeps the shape within the room there is", () => {
    expect(frameOf(4_000, 3_000)).toEqual({ width: 320, height: 240 })
    expect(frameOf(600, 1_200)).toEqual({ width: 160, height: 320 })
  })

  it("never enlarges much, and never vanishes", () => {
    expect(frameOf(200, 150)).toEqual({ width: 200, height: 150 })
    expect(frameOf(10_000, 10)).toEqual({ width: 320, height: 96 })
    expect(frameOf(1, 1)).toEqual({ width: 96, height: 96 })
  })

  it("has a size of its own for what nobody measured", () => {
    expect(frameOf(null, 100)).toEqual({ width: 240, height: 180 })
    expect(frameOf(0, 0)).toEqual({ width: 240, height: 180 })
  })
})

describe("isShownImage", () => {
  it("knows what only a download shows", () => {
    expect(isShownImage("image/webp")).toBe(true)
    expect(isShownImage("image/heic")).toBe(false)
    expect(isShownImage("image/svg+xml")).toBe(false)
    expect(isShownImage(null)).toBe(false)
  })
})
