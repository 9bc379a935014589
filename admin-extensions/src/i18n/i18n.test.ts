import { describe, expect, it } from "vitest"
import resources from "./index"

type Texts = { [key: string]: string | Texts }

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as const]
      : [...flatten(value, `${prefix}${key}.`).entries()]
  )
  return new Map(entries)
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()

describe.each(["ptBR", "es"] as const)("%s", (language) => {
  const english = flatten(resources.en.inbox)
  const translated = flatten(resources[language].inbox)

  it("has the same keys as English", () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it("has no empty text and the same placeholders", () => {
    for (const [key, text] of translated) {
      expect(text, key).not.toBe("")
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ""))
    }
  })
})
