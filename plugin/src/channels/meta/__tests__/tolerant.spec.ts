import { z } from "@medusajs/framework/zod"
import { wasNeverSent } from "../connection"
import { flag, list, loose, present, text } from "../tolerant"

describe("tolerant fields", () => {
  const schema = z.object({
    id: text,
    isNew: flag,
    items: list(loose({ id: text })),
    inner: loose({ id: text }),
  })

  it("reads what is there, numbers as text", () => {
    expect(
      schema.parse({ id: 17841405822304914n.toString(), isNew: true, items: [{ id: 2 }] })
    ).toMatchObject({
      id: "17841405822304914",
      isNew: true,
      items: [{ id: "2" }],
    })
  })

  it("takes what is wrong for missing and keeps its neighbours", () => {
    const read = schema.parse({ id: {}, isNew: "no", items: [1, { id: "a", more: 1 }, null], inner: "x" })
    expect(read.id ?? null).toBeNull()
    expect(read.isNew ?? null).toBeNull()
    expect(present(read.items)).toEqual([{ id: "a", more: 1 }])
    expect(present(schema.parse({ items: "x" }).items)).toEqual([])
  })
})

describe("wasNeverSent", () => {
  it("is certain only where no connection came about", () => {
    expect(wasNeverSent({ cause: { code: "ECONNREFUSED" } })).toBe(true)
    expect(wasNeverSent({ cause: { errors: [{ code: "ENETUNREACH" }] } })).toBe(true)
    expect(wasNeverSent({ cause: { code: "ECONNRESET" } })).toBe(false)
    expect(wasNeverSent(new Error("x"))).toBe(false)
    expect(wasNeverSent(undefined)).toBe(false)
  })
})
