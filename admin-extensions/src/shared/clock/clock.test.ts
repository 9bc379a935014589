import { describe, expect, it, vi } from "vitest"
import { ServerClock } from "./server-clock"
import { inSteps, untilNextStep } from "./time-left"

const DAY = 86_400_000
const START = Date.parse("2026-03-02T12:00:00.000Z")
const header = (time: number) => new Date(Math.floor(time / 1_000) * 1_000).toUTCString()

/** Answers of a server whose clock is ahead by `ahead`, asked now and then over a second. */
function observed(ahead: number, times = [0, 130, 370, 610, 890, 990]): ServerClock {
  const clock = new ServerClock(() => START)
  for (const at of times) {
    const sentAt = START + at
    clock.observe(header(sentAt + 20 + ahead), sentAt, sentAt + 40)
  }
  return clock
}

describe("the server's clock", () => {
  it("is this computer's as long as that may be right", () => {
    expect(new ServerClock(() => START).now()).toBe(START)
    expect(observed(0).offset()).toBe(0)
  })

  it("is found to a fraction of a second, whichever way this computer is wrong", () => {
    for (const ahead of [3_724_317, -2 * DAY - 481, 2_450]) {
      expect(Math.abs(observed(ahead).offset() - ahead)).toBeLessThan(200)
    }
  })

  it("is found anew when this computer's clock is set", () => {
    const clock = observed(0)
    const heard = vi.fn()
    clock.subscribe(heard)
    clock.observe(header(START + 3_600_500), START, START + 10)
    expect(Math.abs(clock.offset() - 3_600_500)).toBeLessThan(1_000)
    expect(heard).toHaveBeenCalledOnce()
  })

  it("is not told by what cannot be read", () => {
    const clock = observed(0)
    clock.observe(null, START, START + 10)
    clock.observe("yesterday", START, START + 10)
    clock.observe(header(START + DAY), START + 10, START)
    expect(clock.offset()).toBe(0)
  })
})

describe("the time left", () => {
  it("goes by minutes, in the last one by seconds, and is never less than nothing", () => {
    expect([125_000, 60_001, 60_000, 59_999, 1, 0, -DAY].map(inSteps)).toEqual([
      120_000, 60_000, 60_000, 60_000, 1_000, 0, 0,
    ])
  })

  it("is looked at again exactly when it changes, and often enough after sleep", () => {
    expect(untilNextStep(5_400)).toBe(400)
    expect(untilNextStep(5_000)).toBe(1_000)
    // A timer may fire at the full minute itself, when nothing has changed yet.
    expect(untilNextStep(63_000)).toBe(3_001)
    expect(untilNextStep(180_000)).toBe(1)
    expect(untilNextStep(DAY + 59_000)).toBe(15_000)
    expect(untilNextStep(0)).toBeNull()
  })
})
