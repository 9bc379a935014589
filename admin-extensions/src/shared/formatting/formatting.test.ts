import { describe, expect, it } from "vitest"
import type { Inline } from "./inline"
import { isOnlyEmoji } from "./only-emoji"
import { plainText } from "./plain-text"
import { readText, type Block } from "./read-text"
import { beginningOfLong } from "./shorten"

const NAMES = { bold: "b", italic: "i", strike: "s" }
const inline = (parts: Inline[]): string =>
  parts
    .map((part) =>
      part.type === "text"
        ? part.text
        : part.type === "code" || part.type === "link"
          ? `<${part.type}>${part.text}</>`
          : `<${NAMES[part.type]}>${inline(part.children)}</>`
    )
    .join("")
const block = ({ lines, ...rest }: Block) =>
  `${rest.type === "lines" ? "" : `${rest.type}: `}${lines.map(inline).join(" | ")}`
const read = (text: string) => readText(text).map(block)

describe("plainText", () => {
  it("has the words and none of the signs that format them", () => {
    const text = "*Oi*, _tudo_ ~mal~ `bem`?\n\n- um\n> dois\nhttps://a.b/c_d_e *só"
    expect(plainText(text)).toBe("Oi, tudo mal bem? um dois https://a.b/c_d_e *só")
    expect(plainText("3. *terça*\n4. quarta")).toBe("3. terça 4. quarta")
  })
})

describe("readText", () => {
  it.each([
    ["*bold* _italic_ ~struck~", "<b>bold</> <i>italic</> <s>struck</>"],
    ["*_both_*, (*x*)!", "<b><i>both</></>, (<b>x</>)!"],
    ["2*3*4 snake_case_name a~b~c", "2*3*4 snake_case_name a~b~c"],
    ["a * no* *no * *", "a * no* *no * *"],
    ["**bold**", "*<b>bold</>*"],
    ["*a _b* c_", "<b>a _b</> c_"],
    ["_a *b_ c*", "<i>a *b</> c*"],
    ["*çã😊*", "<b>çã😊</>"],
    ["`*x*` ```*y*```", "<code>*x*</> <code>*y*</>"],
    ["*`x`*", "<b><code>x</></>"],
    ["`a", "`a"],
    ["``` ` `b`", "``` ` <code>b</>"],
    ["*https://x.example/a_b_c*", "<b><link>https://x.example/a_b_c</></>"],
    ["_www.x.example_", "<i><link>www.x.example</></>"],
    ["<b>*x*</b>", "<b><b>x</></b>"],
  ])("reads %s", (text, wanted) => {
    expect(read(text)).toEqual([wanted])
  })

  it("never goes over the end of a line, but for code", () => {
    expect(read("*a\nb*")).toEqual(["*a | b*"])
    expect(read("`a\nb`")).toEqual(["`a | b`"])
    expect(read("```\na\n*b*\n```")).toEqual(["<code>a\n*b*</>"])
  })

  it("reads lists and quotes", () => {
    expect(read("Olá\n- um\n* _dois_\n\n3. três\n4. quatro\n> *cinco*\n> seis\nfim")).toEqual([
      "Olá",
      "bullets: um | <i>dois</>",
      "",
      "numbers: três | quatro",
      "quote: <b>cinco</> | seis",
      "fim",
    ])
    expect(readText("3. três")[0]).toMatchObject({ type: "numbers", start: 3 })
    expect(read("-um\n- \n> \n1.x")).toEqual(["-um | -  | >  | 1.x"])
  })
})

it("draws a few emoji large", () => {
  expect(["😊", "👍🏽 ❤️", "👩‍👩‍👧", "🇧🇷🇪🇸"].map(isOnlyEmoji)).toEqual([true, true, true, true])
  expect(["", "1", "😊 oi", "😊😊😊😊", "#"].map(isOnlyEmoji)).toEqual([false, false, false, false, false])
})

describe("beginningOfLong", () => {
  it("cuts what is long, by letters or lines, and never half a character", () => {
    expect(beginningOfLong("a".repeat(4_000))).toBeNull()
    expect(beginningOfLong("a".repeat(10_000))).toHaveLength(4_000)
    expect(beginningOfLong(`a${"😊".repeat(5_000)}`)?.endsWith("😊")).toBe(true)
    expect(beginningOfLong("a\n".repeat(1_000))?.split("\n")).toHaveLength(60)
  })
})
