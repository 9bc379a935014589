import { describe, expect, it } from "vitest"
import { RequestError } from "../../shared/api/errors"
import type { CredentialField, SettingField } from "../../shared/types"
import { filledCredentials, initialCredentials, missingCredentials } from "./credential-values"
import { fieldErrors } from "./field-errors"
import { readSetting, settingTexts, withSettingTexts, writeSetting } from "./setting-values"

const field = (name: string, more: Partial<CredentialField> = {}): CredentialField => ({
  name,
  label: name,
  secret: false,
  required: true,
  ...more,
})

describe("the values that connect an account", () => {
  const fields = [
    field("account_id"),
    field("login", { options: ["instagram", "page"] }),
    field("verify_token", { secret: true, made_up: true }),
    field("page_id", { required: false }),
  ]

  it("begin with the first choice and a word of our own, another each time", () => {
    const values = initialCredentials(fields)
    expect(values).toMatchObject({ account_id: "", login: "instagram", page_id: "" })
    expect(values.verify_token).toMatch(/^[0-9a-f]{32}$/)
    expect(initialCredentials(fields).verify_token).not.toBe(values.verify_token)
  })

  it("name what is missing, blanks included", () => {
    const values = { ...initialCredentials(fields), account_id: "  " }
    expect(missingCredentials(fields, values)).toEqual(["account_id"])
  })

  it("are sent without what was left empty and the blanks around", () => {
    expect(filledCredentials({ account_id: " 17 \n", page_id: "", access_token: "  " })).toEqual({
      account_id: "17",
    })
  })
})

describe("settings", () => {
  const fields: SettingField[] = [
    { name: "allowed_origins", label: "Sites", type: "list" },
    { name: "theme.color", label: "Colour", type: "text" },
    { name: "human_agent", label: "Seven days", type: "switch" },
  ]

  it("are read and written inside objects, and others stay", () => {
    const settings = { hours: { timezone: "UTC" }, theme: { mode: "dark" } }
    const changed = writeSetting(settings, "theme.color", "#ff0000")
    expect(changed).toEqual({ hours: { timezone: "UTC" }, theme: { mode: "dark", color: "#ff0000" } })
    expect(readSetting(changed, "theme.color")).toBe("#ff0000")
    expect(readSetting({ theme: "odd" }, "theme.color")).toBeUndefined()
    expect(settings).toEqual({ hours: { timezone: "UTC" }, theme: { mode: "dark" } })
  })

  it("are texts in a form, lists with a line each, and back", () => {
    const settings = { allowed_origins: ["https://a.example", "https://b.example"], human_agent: true }
    expect(settingTexts(fields, settings)).toEqual({
      allowed_origins: "https://a.example\nhttps://b.example",
      "theme.color": "",
    })
    const texts = { allowed_origins: " https://c.example \n\n", "theme.color": "#0f0" }
    expect(withSettingTexts(fields, settings, texts)).toEqual({
      allowed_origins: ["https://c.example"],
      theme: { color: "#0f0" },
      human_agent: true,
    })
    expect(withSettingTexts(fields, settings, { allowed_origins: " " })).toEqual({
      ...settings,
      allowed_origins: null,
    })
  })
})

describe("what the server complained about", () => {
  const refusal = (message: string, details?: Record<string, unknown>, code = "invalid_data") =>
    new RequestError(400, { code, message, details })

  it("is found by path", () => {
    const issues = [{ path: "credentials.access_token", message: "Expected string" }]
    expect(fieldErrors(refusal("…", { issues }), ["token", "access_token"])).toEqual({
      access_token: "Expected string",
    })
  })

  it("is found by the whole names a message mentions", () => {
    const error = refusal("WhatsApp needs waba_id, access_token")
    expect(Object.keys(fieldErrors(error, ["token", "waba_id", "access_token"]))).toEqual([
      "waba_id",
      "access_token",
    ])
  })

  it("is nobody's when the error is another", () => {
    expect(fieldErrors(refusal("name taken", {}, "duplicate"), ["name"])).toEqual({})
    expect(fieldErrors(new Error("name"), ["name"])).toEqual({})
  })
})
