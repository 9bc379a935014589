import type { BusinessHours } from "../../types/http/routing"
import { businessHoursSchema, nextOpening } from "../business-hours"
import { isOpen } from "../webchat-settings"

const hours: BusinessHours = {
  timezone: "America/Sao_Paulo",
  days: {
    "1": [
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ],
    "5": [["09:00", "24:00"]],
  },
}
/** 2026-11-23 was a Monday; São Paulo is three hours behind. */
const at = (text: string) => new Date(`${text}:00-03:00`)

it("names the opening that ends a closed time, the same one for as long as it lasts", () => {
  expect(nextOpening(hours, at("2026-11-23T08:00"))).toBe("2026-11-23 09:00")
  expect(nextOpening(hours, at("2026-11-23T12:30"))).toBe("2026-11-23 13:00")
  for (const moment of ["2026-11-23T18:00", "2026-11-24T10:00", "2026-11-27T08:59"]) {
    expect(nextOpening(hours, at(moment))).toBe("2026-11-27 09:00")
  }
  expect(nextOpening(hours, at("2026-11-28T10:00"))).toBe("2026-11-30 09:00")
  expect(nextOpening({ ...hours, days: {} }, at("2026-11-23T12:30"))).toBeNull()
  expect(nextOpening({ ...hours, days: { "1": [["09:00", "12:00"]] } }, at("2026-11-23T12:30"))).toBe(
    "2026-11-30 09:00"
  )
})

it("is open to the last minute of a day that ends at 24:00", () => {
  expect(isOpen(hours, at("2026-11-27T23:59"))).toBe(true)
  expect(isOpen(hours, at("2026-11-28T00:00"))).toBe(false)
})

it.each([
  [{ timezone: "Mars/Olympus", days: {} }, /time zone/],
  [{ timezone: "UTC", days: { "1": [["18:00", "09:00"]] } }, /end after it begins/],
  [{ timezone: "UTC", days: { "1": [["9:00", "12:00"]] } }, /time such as/],
  [
    {
      timezone: "UTC",
      days: {
        "1": [
          ["09:00", "12:00"],
          ["11:00", "13:00"],
        ],
      },
    },
    /overlap/,
  ],
])("says what is wrong with %j", (value, message) => {
  expect(() => businessHoursSchema.parse(value)).toThrow(message)
})
