import { listTemplates } from "../templates"
import { channelOf } from "./platform"

/** The platform's pages, by cursor. */
const clientOf = (pages: Record<string, unknown>) => {
  const asked: string[] = []
  const read = async (_channel: unknown, _path: string[], query: Record<string, string>) => {
    asked.push(query.after ?? "")
    return pages[query.after ?? ""] ?? pages["*"]
  }
  return { asked, client: { read } as never }
}
const list = (pages: Record<string, unknown>) => listTemplates(clientOf(pages).client, channelOf())
const page = (names: string[], paging?: object) => ({
  data: names.map((name, index) => ({ id: index, name, language: "pt_BR" })),
  paging,
})

describe("listTemplates", () => {
  it("follows cursors until there is no next page, though cursors go on", async () => {
    const { client, asked } = clientOf({
      "": page(["a"], { cursors: { after: "x" }, next: "https://…" }),
      x: page([], { cursors: { after: "y" }, next: "https://…" }),
      y: page(["b"], { cursors: { after: "z" } }),
    })
    expect((await listTemplates(client, channelOf())).map(({ name }) => name)).toEqual(["a", "b"])
    expect(asked).toEqual(["", "x", "y"])
  })

  it("gives up on a list without an end rather than answering a part of it", async () => {
    await expect(list({ "*": page(["a"], { cursors: { after: "a" }, next: "n" }) })).rejects.toMatchObject({
      code: "platform_error",
    })
    await expect(list({ "": "nonsense" })).rejects.toMatchObject({ code: "platform_error" })
  })

  it("reads what Meta writes differently here and there", async () => {
    const template = {
      id: 17,
      name: "a",
      language: "en-US",
      status: "rejected",
      parameter_format: "NAMED",
      quality_score: { score: "GREEN", date: 1 },
      rejected_reason: "INVALID_FORMAT",
      components: [{ type: "BODY" }, "odd"],
    }
    const odd = [null, 5, { name: "no id" }, { ...template, id: 18, rejected_reason: "NONE", components: 5 }]
    expect(await list({ "": { data: [template, ...odd] } })).toMatchObject([
      {
        external_id: "17",
        language: "en_US",
        status: "REJECTED",
        category: "UNKNOWN",
        parameter_format: "NAMED",
        components: [{ type: "BODY" }],
        quality: "GREEN",
        rejected_reason: "INVALID_FORMAT",
      },
      { external_id: "18", rejected_reason: null, components: [] },
    ])
  })
})
