import { describe, expect, it } from "vitest"
import {
  addRange,
  completedTime,
  copyToWeekdays,
  dayName,
  isValid,
  rangeProblem,
  suggestedHours,
  tidied,
  timezones,
} from "./business-hours"
import { isFirstRun, profiles } from "./first-run"

describe("hours of a day", () => {
  it("are told apart from nonsense", () => {
    expect(rangeProblem([])).toBeNull()
    expect(rangeProblem([["09:00", "18:00"]])).toBeNull()
    expect(rangeProblem([["09:00", ""]])).toBe("missing")
    expect(rangeProblem([["18:00", "09:00"]])).toBe("backwards")
    expect(rangeProblem([["20:00", "24:00"]])).toBeNull()
  })

  it("may meet but not overlap, in whatever order they were entered", () => {
    expect(
      rangeProblem([
        ["13:00", "18:00"],
        ["09:00", "13:00"],
      ])
    ).toBeNull()
    expect(
      rangeProblem([
        ["13:00", "18:00"],
        ["09:00", "13:01"],
      ])
    ).toBe("overlap")
  })

  it("are copied to working days and sorted when saved", () => {
    const hours = suggestedHours("America/Sao_Paulo")
    expect(Object.keys(hours.days)).toEqual(["1", "2", "3", "4", "5"])
    expect(isValid(addRange(hours.days, "1"))).toBe(true)
    const saturday = addRange({}, "6")
    expect(copyToWeekdays(saturday, "6")["3"]).toEqual(saturday["6"])
    const late = tidied({
      ...hours,
      days: {
        "1": [
          ["14:00", "18:00"],
          ["08:00", "12:00"],
        ],
      },
      message: "  ",
    })
    expect(late.days["1"]?.[0]?.[0]).toBe("08:00")
    expect(late.message).toBeNull()
  })

  it("are typed for short", () => {
    expect(["9", "930", "09:30", "18", "later"].map(completedTime)).toEqual([
      "09:00",
      "09:30",
      "09:30",
      "18:00",
      "later",
    ])
  })

  it("have a name in every language", () => {
    expect(dayName("0", "en")).toBe("Sunday")
    expect(dayName("1", "pt-BR")).toBe("segunda-feira")
    expect(timezones()).toContain("America/Sao_Paulo")
  })
})

it("everybody is admin until somebody is", () => {
  const everybody = { role: "admin", has_profile: false } as const
  const agent = { role: "agent", has_profile: true } as const
  expect(isFirstRun([])).toBe(true)
  expect(isFirstRun([everybody, agent])).toBe(true)
  expect(isFirstRun([{ ...everybody, has_profile: true }])).toBe(false)
  expect(profiles([everybody, agent])).toEqual([agent])
})
