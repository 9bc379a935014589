import { describe, expect, it } from "vitest"
import type { SnippetRow } from "../../../modules/snippet/service"
import { readCsv, writeCsv } from "../csv"

const snippet = (change: Partial<SnippetRow>): SnippetRow => ({
  ...{ id: "snip_1", shortcut: "ola", title: "Olá", text: "oi", category: null, scope: "personal" },
  ...{ department_id: null, created_by: "user_1", usage_count: 0, own_usage_count: 0 },
  ...{ created_at: new Date(0), updated_at: new Date(0) },
  ...change,
})

describe("snippets as a file", () => {
  it("come back as they went, formulas, quotes and line breaks too", () => {
    const texts = ['=HYPERLINK("http://x")', "- lista\n- dois", 'diz "oi", e mais', "@todos", "'já citado"]
    const csv = writeCsv(
      texts.map((text, index) =>
        snippet({ shortcut: `s${index}`, text, scope: "department", department_id: "d" })
      ),
      new Map([["d", "Vendas"]])
    )
    expect(csv).not.toMatch(/,"?[=@-]/)
    const { lines, errors } = readCsv(csv)
    expect(errors).toEqual([])
    expect(lines.map(({ text }) => text)).toEqual(texts)
    expect(lines[0]).toMatchObject({ scope: "department", department: "Vendas", category: null })
  })

  it("may have few columns, semicolons and a slash; wrong lines are named by their number", () => {
    const { lines, errors } = readCsv("shortcut;text\n/oi;Olá\nsem espaço;x\nvazio;\n")
    expect(lines).toMatchObject([{ line: 2, shortcut: "oi", title: "oi", text: "Olá", scope: "personal" }])
    expect(errors.map(({ line }) => line)).toEqual([3, 4])
  })

  it("must be one", () => {
    for (const csv of ["a,b\n1,2", "", 'shortcut,text\n"x']) {
      expect(() => readCsv(csv)).toThrow(expect.objectContaining({ code: "invalid_data" }))
    }
  })
})
