import { describe, expect, it } from "vitest"

import type { WebchatMessageDTO } from "../../plugin/src/types/http/webchat"
import { chooseLanguage } from "./language"
import { fill, wordsOf } from "./panel/words"
import { Thread } from "./thread"
import { isLight } from "./widget"

describe("the language", () => {
  it("is the first wish there is a translation for", () => {
    expect(chooseLanguage(undefined, "", "pt-PT")).toBe("pt-BR")
    expect(chooseLanguage("de-DE", "es-MX", "en")).toBe("es")
    expect(chooseLanguage("ja")).toBe("en")
  })

  it("has the same places for values in every translation", () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
    const english = wordsOf("en")
    for (const language of ["pt-BR", "es"] as const) {
      for (const [key, text] of Object.entries(wordsOf(language))) {
        expect([key, places(text)]).toEqual([key, places(english[key as keyof typeof english])])
      }
    }
    expect(fill("{name} and {other}", { name: "A" })).toBe("A and {other}")
  })
})

it("writes dark on light colours and white on dark ones", () => {
  expect(["#ffffff", "#ffd400", "#a34a24", "#4f46e5", "#000000"].map(isLight)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

it("keeps each message once, in the order they were said", () => {
  const thread = new Thread()
  const message = (id: string, second: number, sequence: number, text = id) =>
    ({
      id,
      sequence,
      text,
      conversation_id: "conv",
      occurred_at: `2026-11-22T12:00:0${second}Z`,
    }) as WebchatMessageDTO
  expect(thread.merge([message("c", 2, 3), message("a", 1, 1)])).toHaveLength(2)
  expect(thread.merge([message("b", 1, 2), message("a", 1, 1, "changed")]).map(({ id }) => id)).toEqual(["b"])
  expect(thread.messages.map(({ text }) => text)).toEqual(["changed", "b", "c"])
})
