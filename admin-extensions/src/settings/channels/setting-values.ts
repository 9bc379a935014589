import type { SettingField } from "../../shared/types"

export type Settings = Record<string, unknown>

const isObject = (value: unknown): value is Settings =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The value under a name in which dots lead into objects; undefined where nothing is set. */
export function readSetting(settings: Settings, name: string): unknown {
  return name
    .split(".")
    .reduce<unknown>((within, part) => (isObject(within) ? within[part] : undefined), settings)
}

/** The settings with one value changed; null takes it away. Others stay, known to us or not. */
export function writeSetting(settings: Settings, name: string, value: unknown): Settings {
  const [first = "", ...rest] = name.split(".")
  if (!rest.length) return { ...settings, [first]: value }
  const inner = settings[first]
  return { ...settings, [first]: writeSetting(isObject(inner) ? inner : {}, rest.join("."), value) }
}

/** The value as a form's text field shows it: lists have a line each. */
export function settingText(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join("\n")
  return typeof value === "string" ? value : ""
}

/** The value that a text means; null for none, since the server keeps what is left out. */
export function settingFromText(field: SettingField, text: string): unknown {
  if (field.type !== "list") return text.trim() === "" ? null : text
  const lines = text.split("\n").flatMap((line) => line.trim() || [])
  return lines.length ? lines : null
}

/** What stands in the form's text fields, by field. */
export function settingTexts(fields: SettingField[], settings: Settings): Record<string, string> {
  const texts = fields.filter(({ type }) => type !== "switch")
  return Object.fromEntries(texts.map(({ name }) => [name, settingText(readSetting(settings, name))]))
}

/** The settings with everything the text fields say. */
export function withSettingTexts(
  fields: SettingField[],
  settings: Settings,
  texts: Record<string, string>
): Settings {
  const written = fields.filter(({ name }) => texts[name] !== undefined)
  return written.reduce(
    (current, field) => writeSetting(current, field.name, settingFromText(field, texts[field.name] ?? "")),
    settings
  )
}
