import { beforeAll, describe, expect, it } from "vitest"
import { browseRows, COLUMNS, emojiAt, firstCell, inRows, moveCell } from "./emoji-rows"
import { loadEmoji, type Emoji } from "./load-emoji"
import { indexEmoji, searchEmoji } from "./search-emoji"

describe.each([
  ["en", "heart", "❤️"],
  ["pt-BR", "coracao", "❤️"],
  ["es", "corazón rojo", "❤️"],
])("emoji in %s", (locale, query, wanted) => {
  let list: Emoji[]
  beforeAll(async () => {
    list = await loadEmoji(locale)
  })

  it("are all there, without parts of others", () => {
    expect(list.length).toBeGreaterThan(1_500)
    expect(list.some(({ unicode }) => unicode === "🏻")).toBe(false)
  })

  it("are found by their names, with and without accents", () => {
    const found = searchEmoji(indexEmoji(list), query).map(({ unicode }) => unicode)
    expect(found.slice(0, 30)).toContain(wanted)
    expect(searchEmoji(indexEmoji(list), "zzzz")).toEqual([])
  })
})

describe("rows", () => {
  const emoji = (unicode: string, group = 0): Emoji => ({ unicode, label: unicode, tags: [], group })
  const list = Array.from({ length: COLUMNS + 2 }, (_, index) => emoji(`s${index}`)).concat(emoji("c", 3))

  it("stand under their headings, what was used last above", () => {
    const rows = browseRows(list, ["c", "gone"])
    expect(rows.map((row) => (row.type === "heading" ? row.heading : row.emoji.length))).toEqual([
      "recent",
      1,
      0,
      COLUMNS,
      2,
      3,
      1,
    ])
  })

  it("are walked through by arrows, over headings and ends", () => {
    const rows = browseRows(list, ["c"])
    const walk = (...keys: string[]) =>
      emojiAt(
        rows,
        keys.reduce((cell, key) => moveCell(rows, cell, key), firstCell(rows))
      )?.unicode
    expect(walk()).toBe("c")
    expect(walk("ArrowLeft", "ArrowUp")).toBe("c")
    expect(walk("ArrowDown")).toBe("s0")
    expect(walk("ArrowRight", "ArrowRight", "ArrowDown")).toBe("s9")
    expect(walk("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight")).toBe("c")
    expect(firstCell(inRows([]))).toEqual({ row: -1, column: 0 })
    expect(moveCell([], firstCell([]), "ArrowDown")).toEqual({ row: -1, column: 0 })
  })
})
