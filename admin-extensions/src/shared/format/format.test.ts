import { describe, expect, it } from "vitest"
import { formatFileSize } from "./file-size"
import { toLocale } from "./locale"
import { formatAddress, formatPhoneNumber, initials } from "./name"
import {
  dayKey,
  formatAgo,
  formatDate,
  formatDay,
  formatDuration,
  formatHours,
  formatPeriod,
  formatRowTime,
  formatSpan,
  formatTimeLeft,
} from "./time"

const HOUR = 3_600_000
const now = new Date(2026, 2, 10, 15, 0)
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()

describe("toLocale", () => {
  it("turns the dashboard's codes into tags", () => {
    expect(toLocale("ptBR")).toBe("pt-BR")
    expect(toLocale("zhCN")).toBe("zh-CN")
    expect(toLocale("es")).toBe("es")
    expect(toLocale(undefined)).toBe("en")
    expect(toLocale("not a tag")).toBe("en")
  })
})

describe("time", () => {
  it("names days the way people do", () => {
    expect(formatDay(ago(HOUR), "en", now.getTime())).toBe("today")
    expect(formatDay(ago(24 * HOUR), "pt-BR", now.getTime())).toBe("ontem")
    expect(formatDay(ago(3 * 24 * HOUR), "en", now.getTime())).toBe("Saturday")
    expect(formatDay(ago(400 * 24 * HOUR), "en", now.getTime())).toContain("2025")
  })

  it("counts calendar days, not spans of 24 hours", () => {
    const lateEvening = new Date(2026, 2, 9, 23, 59).toISOString()
    expect(formatRowTime(lateEvening, "en", new Date(2026, 2, 10, 0, 1).getTime())).toBe("yesterday")
    expect(dayKey(lateEvening)).toBe("2026-3-9")
  })

  it("rounds durations down to one unit", () => {
    expect(formatDuration(30_000, "en")).toBe("1 min")
    expect(formatDuration(90 * 60_000, "en")).toBe("1 hr")
    expect(formatDuration(49 * HOUR, "pt-BR")).toBe("2 dias")
  })

  it("tells what is left the finer, the less it is", () => {
    const left = (milliseconds: number) => formatTimeLeft(milliseconds, "en")
    expect(left(6.9 * 24 * HOUR)).toBe("6 days")
    expect(left(22 * HOUR + 41 * 60_000)).toBe("22:41")
    expect(left(HOUR)).toBe("1:00")
    expect(left(HOUR - 1)).toBe("59 min")
    expect(left(61_000)).toBe("1 min")
    expect(left(60_000)).toBe("60 sec")
    expect(left(400)).toBe("1 sec")
    expect(formatTimeLeft(2 * 24 * HOUR, "pt-BR")).toBe("2 dias")
    expect([formatHours(24, "en"), formatHours(168, "es")]).toEqual(["24 hours", "7 días"])
  })

  it("says how long something took in two units", () => {
    expect(formatSpan(0, "en")).toBe("1 min")
    expect(formatSpan(59 * 60_000, "en")).toBe("59 min")
    expect(formatSpan(80 * 60_000, "en")).toBe("1 hr 20 min")
    expect(formatSpan(2 * HOUR, "en")).toBe("2 hr")
    expect(formatSpan(49 * HOUR + 30 * 60_000, "pt-BR")).toBe("2 dias 1 h")
  })

  it("says how long ago something was, by the calendar from a day on", () => {
    const said = (milliseconds: number, locale = "en") => formatAgo(ago(milliseconds), locale, now.getTime())
    expect(said(20_000)).toBe("now")
    expect(said(-5_000)).toBe("now")
    expect(said(5 * 60_000)).toBe("5 minutes ago")
    expect(said(20 * HOUR)).toBe("20 hours ago")
    expect(said(25 * HOUR, "pt-BR")).toBe("ontem")
    expect(said(47 * HOUR)).toBe("2 days ago")
    expect(said(8 * 24 * HOUR)).toBe("last week")
    expect(said(70 * 24 * HOUR)).toBe("2 months ago")
    expect(said(800 * 24 * HOUR, "es")).toBe("hace 2 años")
  })

  it("names a year only where it is another one, and what two days share once", () => {
    const [first, second] = [new Date(2026, 1, 1).toISOString(), new Date(2026, 1, 3).toISOString()]
    const period = (start: string, end: string) => formatPeriod(start, end, "en", now.getTime())
    expect(formatDate(second, "en", now.getTime())).toBe("Feb 3")
    expect(period(first, second).replace(/\s/g, "")).toBe("Feb1–3")
    expect(period(second, second)).toBe("Feb 3")
    expect(period(new Date(2025, 11, 30).toISOString(), second)).toContain("2025")
  })
})

describe("names", () => {
  it("takes initials from letters only", () => {
    expect(initials("Lívia de Souto")).toBe("LS")
    expect(initials("Renata 🌸")).toBe("R")
    expect(initials("+55 81 98888-0003")).toBe("#")
  })

  it("writes addresses as people know them", () => {
    expect(formatAddress("whatsapp", "5581988880000")).toBe("+55 81 98888-0000")
    expect(formatAddress("whatsapp", "552188773412")).toBe("+55 21 8877-3412")
    expect(formatAddress("whatsapp", "14155550123")).toBe("+1 415 555-0123")
    expect(formatAddress("whatsapp", "34612345890")).toBe("+34612345890")
    expect(formatAddress("whatsapp", "BR.user")).toBe("BR.user")
    expect(formatAddress("instagram", "livia.souto")).toBe("@livia.souto")
    expect(formatPhoneNumber("+5581988880000")).toBe("+55 81 98888-0000")
    expect(formatPhoneNumber("(81) 98888-0000")).toBe("(81) 98888-0000")
  })
})

it("writes file sizes in the reader's language", () => {
  expect(formatFileSize(1_234_567, "en")).toBe("1.2 MB")
  expect(formatFileSize(1_500, "pt-BR")).toBe("1,5 kB")
  expect(formatFileSize(0, "en")).toBe("0 byte")
})
