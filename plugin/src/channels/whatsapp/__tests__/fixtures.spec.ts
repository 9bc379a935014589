import { readdirSync } from "node:fs"
import { join } from "node:path"
import { accountsOf, parseWebhook } from "../parse"
import { changesOf, readFixtures } from "./fixtures"

const NOW = new Date("2026-11-22T12:00:00.000Z")
const fixtures = readFixtures()
/** As on the wire: dates are text. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("fixtures", () => {
  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", (_name, { payload, events }) => {
    const parsed = plain(parseWebhook(payload, NOW)) as Record<string, unknown>[]
    expect(parsed).toHaveLength(events.length)
    events.forEach((expected, place) => {
      expect(parsed[place]).toMatchObject(expected)
      // Details and attachments to the letter: nothing undeclared may slip into them.
      for (const field of ["details", "attachments", "contact"]) {
        if (field in expected) expect(parsed[place]![field]).toEqual(expected[field])
      }
    })
  })

  it("stand one for one in the index", () => {
    const files = readdirSync(join(__dirname, "..", "__fixtures__")).map((file) => file.replace(".json", ""))
    expect(files.filter((name) => name !== "index").sort()).toEqual(fixtures.map(({ name }) => name).sort())
  })

  it("keep every message as it came", () => {
    for (const { payload } of fixtures) {
      const sent = JSON.stringify(payload)
      for (const event of parseWebhook(payload, NOW)) {
        if (event.type === "message") expect(sent).toContain(JSON.stringify(event.raw))
      }
    }
  })

  it("move to another account and time", () => {
    const at = new Date("2030-01-01T00:00:00.000Z")
    for (const { payload } of readFixtures({ phone_number_id: "1", waba_id: "2" }, at)) {
      for (const account of accountsOf(payload)) expect(["1", "2", "123456123"]).toContain(account)
    }
    const moved = readFixtures({ phone_number_id: "1", waba_id: "2" }, at).find(
      ({ name }) => name === "text"
    )!
    expect(changesOf(moved)).toMatchObject([{ waba_id: "2", field: "messages" }])
    expect(parseWebhook(moved.payload, at)[0]!.occurred_at).toEqual(at)
  })
})
