import { readFileSync } from "node:fs"

import { delivery, escapeJson, inboundMessage, statusUpdate } from "../../simulator/src/index"
import { createRandom } from "../chaos/random"
import { eventually } from "../helpers/eventually"
import { type Inbox, startInbox } from "./support/inbox"
import { mutateBytes, mutateValue } from "./support/mutate"

const DELIVERIES = 10_000
const WARM_UP = 2_000
const CONCURRENCY = 20
const SEED = Number(process.env.FUZZ_SEED ?? 20261122)

let inbox: Inbox
beforeAll(async () => {
  // With room to spare the collector lets garbage pile up, and nothing could be told from the memory taken.
  inbox = await startInbox({ env: { NODE_OPTIONS: "--max-old-space-size=400" } })
})
afterAll(() => inbox?.stop())

const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${inbox.host.pid}/status`, "utf8"))?.[1])

/** One of everything the platform sends. */
function samples(person: number) {
  const { number } = inbox.platform
  const from = {
    wa_id: `55119100${String(person).padStart(5, "0")}`,
    user_id: `BR.91${person}`,
    name: `Fuzz ${person}`,
    username: `fuzz${person}`,
  }
  const of = (type: string, content: unknown, extra = {}) =>
    inboundMessage({ number, from, message: { type, [type]: content, ...extra } })
  const medium = { id: "1", mime_type: "image/jpeg", sha256: "x", caption: "look" }
  return [
    of("text", { body: "hello" }, { context: { id: "wamid.quoted", from: "1" } }),
    of("image", medium),
    of("audio", { ...medium, voice: true }),
    of("document", { ...medium, filename: "a.pdf" }),
    of("location", { latitude: 1, longitude: 2, name: "Here", address: "There" }),
    of("contacts", [{ name: { formatted_name: "Ana" }, phones: [{ phone: "1" }] }]),
    of("interactive", { type: "button_reply", button_reply: { id: "1", title: "Yes" } }),
    of("reaction", { message_id: "wamid.reacted", emoji: "👍" }),
    of("edit", { original_message_id: "wamid.edited", message: { type: "text", text: { body: "new" } } }),
    of("revoke", { original_message_id: "wamid.edited" }),
    of("order", {
      catalog_id: "1",
      text: "two of these",
      product_items: [{ product_retailer_id: "1", quantity: 2 }],
    }),
    of("system", { body: "changed their number", type: "user_changed_number", wa_id: "1" }),
    statusUpdate({ number, id: "wamid.status", status: "delivered", biz_opaque_callback_data: "msg_01.1" }),
    statusUpdate({
      number,
      id: "wamid.failed",
      status: "failed",
      errors: [{ code: 131026, title: "No" } as never],
    }),
  ]
}

it(`answers ${DELIVERIES} damaged deliveries without an error of its own, and forgets them`, async () => {
  process.stdout.write(`fuzz seed ${SEED}\n`)
  const random = createRandom(SEED)
  const answers = new Map<number, number>()
  const wrong: string[] = []
  let started = 0
  let warmMemory = 0

  function damaged(): string | Buffer {
    const all = samples(Math.floor(random() * 40))
    const chosen = all[Math.floor(random() * all.length)] as (typeof all)[number]
    let payload: unknown = delivery(random() < 0.3 ? [chosen, ...all.slice(0, 3)] : [chosen])
    for (let turn = 0; turn <= random() * 3; turn += 1) {
      payload = mutateValue(payload, random)
    }
    const text = random() < 0.5 ? escapeJson(payload ?? null) : JSON.stringify(payload ?? null)
    return random() < 0.2 ? mutateBytes(text, random) : text
  }

  async function lane() {
    while (started < DELIVERIES) {
      started += 1
      if (started === WARM_UP) {
        warmMemory = memory()
      }
      const body = damaged()
      const { status, text } = await inbox.platform.post(body)
      answers.set(status, (answers.get(status) ?? 0) + 1)
      if (![200, 400, 413].includes(status) || /\n\s+at |node_modules/.test(text)) {
        wrong.push(`${status} ${text.slice(0, 200)} for ${body.toString().slice(0, 500)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, lane))
  process.stdout.write(`answers ${JSON.stringify(Object.fromEntries(answers))}\n`)
  expect(wrong).toEqual([])
  // Both outcomes have to be there in number, else the damage is not of the kind meant here.
  expect(answers.get(200)).toBeGreaterThan(DELIVERIES / 4)
  expect(answers.get(400)).toBeGreaterThan(DELIVERIES / 50)

  await eventually(
    async () => expect(await inbox.sql.count("inbox_delivery", "state NOT IN ('done', 'failed')")).toBe(0),
    60_000
  )
  const kept = await inbox.sql.rows(
    "SELECT left(error, 200) AS error, count(*)::int AS count FROM inbox_delivery WHERE error IS NOT NULL GROUP BY 1"
  )
  expect(kept).toEqual([])
  expect(memory()).toBeLessThan(1.5 * warmMemory)

  const healthy = inbox.platform.text("5511919999999", "still there?")
  expect((await inbox.platform.deliver(healthy)).status).toBe(200)
  await eventually(async () => {
    expect((await inbox.admin.conversationOf("5511919999999")).last_message?.text).toBe("still there?")
  })
  // Whatever got in can be read, too.
  for (const conversation of await inbox.admin.conversations()) {
    expect(conversation.contact.name).not.toBe("")
    await inbox.admin.thread(conversation.id)
  }
}, 240_000)
