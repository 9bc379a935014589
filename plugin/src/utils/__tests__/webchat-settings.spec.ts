import { isOpen, readOrigin, readWebchatSettings } from "../webchat-settings"

describe("origins", () => {
  it("are read as browsers send them", () => {
    expect(readOrigin(" https://Shop.Example/path?x ")).toBe("https://shop.example")
    expect(readOrigin("http://localhost:8000")).toBe("http://localhost:8000")
    expect(readOrigin("https://shop.example:443")).toBe("https://shop.example")
  })

  it("are one site each", () => {
    for (const origin of ["*", "https://*.shop.example", "null", "", "shop.example", "file:///x", 7, null]) {
      expect(readOrigin(origin)).toBeNull()
    }
  })
})

describe("settings", () => {
  it("keep what can be used and leave out what cannot", () => {
    const settings = readWebchatSettings({
      allowed_origins: ["https://a.example", "*", 3],
      title: "Chat",
      greeting: 7,
      theme: { color: "red", position: "left" },
      pre_chat: { name: "required", email: "perhaps" },
      hours: { timezone: "Mars/Olympus", days: {} },
    })
    expect(settings).toMatchObject({
      allowed_origins: ["https://a.example"],
      title: "Chat",
      theme: { position: "left" },
      pre_chat: { name: "required" },
    })
    expect([settings.greeting, settings.theme?.color, settings.pre_chat?.email, settings.hours]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it("may be anything at all", () => {
    for (const settings of [
      null,
      undefined,
      3,
      "x",
      [],
      { allowed_origins: "https://a.example", theme: [] },
    ]) {
      expect(readWebchatSettings(settings).allowed_origins).toEqual([])
    }
  })
})

describe("opening hours", () => {
  const hours = {
    timezone: "America/Sao_Paulo",
    days: { "1": [["09:00", "12:00"] as [string, string], ["13:00", "18:00"] as [string, string]] },
  }
  // Three hours behind UTC; 23 November 2026 is a Monday.
  const at = (time: string) => isOpen(hours, new Date(time))

  it("are the shop's, not the server's", () => {
    expect(at("2026-11-23T11:59:00Z")).toBe(false)
    expect(at("2026-11-23T12:00:00Z")).toBe(true)
    expect(at("2026-11-23T15:30:00Z")).toBe(false)
    expect(at("2026-11-23T20:59:00Z")).toBe(true)
    expect(at("2026-11-23T21:00:00Z")).toBe(false)
    expect(at("2026-11-24T15:00:00Z")).toBe(false)
  })

  it("are always without any", () => {
    expect(isOpen(undefined, new Date())).toBe(true)
  })
})
