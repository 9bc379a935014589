import { inboundMessage } from "../../simulator/src/index"
import type { ConversationDTO } from "../../plugin/src/types/http"
import { eventually } from "../helpers/eventually"
import type { Row } from "../helpers/shared-postgres"
import { call } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { businessNumber, type Platform } from "./support/platform"
import { Stream } from "./support/stream"

let inbox: Inbox

beforeAll(async () => {
  inbox = await startInbox()
})
afterAll(() => inbox?.stop())

interface From {
  wa_id?: string
  user_id?: string
  name?: string
}

const write = (from: From, text = "hello", platform: Platform = inbox.platform) =>
  platform.deliver(
    inboundMessage({
      number: platform.number,
      from: { name: "Somebody New", ...from },
      message: { type: "text", text: { body: text } },
    })
  )

/** The identity of this address once its customer is known. */
const resolved = (column: "wa_id" | "user_id", value: string, channelId = inbox.channel.id): Promise<Row> =>
  eventually(async () => {
    const rows = await inbox.sql.rows(
      `SELECT * FROM inbox_contact_identity WHERE ${column} = $1 AND channel_id = $2 AND customer_id IS NOT NULL`,
      value,
      channelId
    )
    expect(rows).toHaveLength(1)
    return rows[0]!
  })

const customers = () => inbox.sql.count("customer", "deleted_at IS NULL")

let emails = 0
async function createCustomer(given: Record<string, unknown>): Promise<string> {
  emails += 1
  const body = { email: `customer-${emails}@shop.test`, first_name: "Known", ...given }
  return (await inbox.shop<{ customer: { id: string } }>("POST", "/customers", body)).customer.id
}

/** Until the shop's events about these customers have been heard. */
const indexed = (id: string, phones: string[]) =>
  eventually(async () => {
    const rows = await inbox.sql.rows(
      "SELECT phone FROM inbox_contact_phone WHERE customer_id = $1 ORDER BY phone",
      id
    )
    expect(rows.map(({ phone }) => phone)).toEqual([...phones].sort())
  })

describe("an unknown person", () => {
  it("becomes one identity, one conversation and one guest, however many first messages come at once", async () => {
    const before = await customers()
    const from = { wa_id: "5511940000001", user_id: "BR.40000000000000001", name: "Ana Júlia Prado" }
    const deliveries = Array.from({ length: 50 }, (_, index) => write(from, `first ${index}`))
    expect((await Promise.all(deliveries)).map(({ status }) => status)).toEqual(Array(50).fill(200))
    const identity = await resolved("wa_id", from.wa_id)
    const conversation = await eventually(async () => {
      const { id } = await inbox.admin.conversationOf(from.wa_id)
      expect(await inbox.admin.thread(id)).toHaveLength(50)
      // After the thread: read before it, it may be from before the last message.
      return inbox.admin.conversation(id)
    })
    expect(conversation.contact.customer_id).toBe(identity.customer_id)
    expect(conversation.unread_count).toBe(50)
    expect(await inbox.sql.count("inbox_contact_identity", "user_id = $1", from.user_id)).toBe(1)
    expect(await inbox.sql.count("inbox_conversation", "identity_id = $1", identity.id)).toBe(1)
    expect(await customers()).toBe(before + 1)
    const { customer } = await inbox.shop<{ customer: Row }>(
      "GET",
      `/customers/${String(identity.customer_id)}`
    )
    expect(customer).toMatchObject({
      first_name: "Ana",
      last_name: "Júlia Prado",
      phone: "+5511940000001",
      has_account: false,
    })
  })

  it("is the same with and without the Brazilian ninth digit", async () => {
    await write({ wa_id: "5511987650002" })
    const identity = await resolved("wa_id", "5511987650002")
    await write({ wa_id: "551187650002" }, "from an old phone")
    await eventually(async () =>
      expect(
        await inbox.sql.count("inbox_message", "text = 'from an old phone' AND author_id = $1", identity.id)
      ).toBe(1)
    )
    expect(await inbox.sql.count("inbox_contact_identity", "phone_key = '551187650002'")).toBe(1)
  })

  it("is the same once their number becomes known", async () => {
    const user_id = "BR.40000000000000003"
    await write({ user_id }, "hidden")
    const first = await resolved("user_id", user_id)
    expect(first.wa_id).toBeNull()
    await write({ user_id, wa_id: "5511940000003" }, "shown")
    await eventually(async () => {
      const rows = await inbox.sql.rows(
        "SELECT id, customer_id FROM inbox_contact_identity WHERE wa_id = '5511940000003'"
      )
      expect(rows).toEqual([{ id: first.id, customer_id: first.customer_id }])
    })
    expect(await inbox.sql.count("inbox_conversation", "identity_id = $1", first.id)).toBe(1)
  })

  it("is the same when the user id becomes known after the number", async () => {
    await write({ wa_id: "5511940000004" })
    const first = await resolved("wa_id", "5511940000004")
    await write({ wa_id: "5511940000004", user_id: "BR.40000000000000004" })
    await eventually(async () => {
      const rows = await inbox.sql.rows(
        "SELECT id FROM inbox_contact_identity WHERE user_id = 'BR.40000000000000004'"
      )
      expect(rows).toEqual([{ id: first.id }])
    })
    await write({ user_id: "BR.40000000000000004" }, "number hidden now")
    await eventually(async () =>
      expect(
        await inbox.sql.count("inbox_message", "text = 'number hidden now' AND author_id = $1", first.id)
      ).toBe(1)
    )
  })

  it("is one customer with an identity on each number they write to", async () => {
    const second = await inbox.connect(businessNumber(5))
    const before = await customers()
    const from = { wa_id: "5511940000005" }
    await Promise.all([write(from, "to one"), write(from, "to two", second.platform)])
    const [one, two] = await Promise.all([
      resolved("wa_id", from.wa_id),
      resolved("wa_id", from.wa_id, second.channel.id),
    ])
    expect(one.id).not.toBe(two.id)
    expect(one.customer_id).toBe(two.customer_id)
    expect(await customers()).toBe(before + 1)
    const theirs = await inbox.admin.conversations(`customer_id=${String(one.customer_id)}`)
    expect(theirs.map(({ channel }: ConversationDTO) => channel.id).sort()).toEqual(
      [inbox.channel.id, second.channel.id].sort()
    )
  })
})

describe("a customer of the shop", () => {
  it("is recognised by a number with its country", async () => {
    const id = await createCustomer({ phone: "+55 (11) 94000-1001" })
    await indexed(id, ["5511940001001"])
    const before = await customers()
    await write({ wa_id: "5511940001001" })
    expect((await resolved("wa_id", "5511940001001")).customer_id).toBe(id)
    expect(await customers()).toBe(before)
  })

  it("is recognised without the ninth digit, in both directions", async () => {
    const long = await createCustomer({ phone: "+55 11 98765-1002" })
    const short = await createCustomer({ phone: "+55 11 8765-1003" })
    await Promise.all([indexed(long, ["5511987651002"]), indexed(short, ["551187651003"])])
    await Promise.all([write({ wa_id: "551187651002" }), write({ wa_id: "5511987651003" })])
    expect((await resolved("wa_id", "551187651002")).customer_id).toBe(long)
    expect((await resolved("wa_id", "5511987651003")).customer_id).toBe(short)
  })

  it("is recognised by a number in local form, read in the country of their address", async () => {
    const id = await createCustomer({ phone: "(11) 94000-1004" })
    await inbox.shop("POST", `/customers/${id}/addresses`, { country_code: "br", city: "São Paulo" })
    await inbox.shop("POST", `/customers/${id}`, { last_name: "Touched" })
    await indexed(id, ["5511940001004"])
    await write({ wa_id: "5511940001004" })
    expect((await resolved("wa_id", "5511940001004")).customer_id).toBe(id)
  })

  it("is recognised by a number that stands only on an address", async () => {
    const id = await createCustomer({})
    await inbox.shop("POST", `/customers/${id}/addresses`, { country_code: "br", phone: "11 94000-1005" })
    await indexed(id, ["5511940001005"])
    await write({ wa_id: "5511940001005" })
    expect((await resolved("wa_id", "5511940001005")).customer_id).toBe(id)
  })

  it("is told apart from a landline that folds to the same digits", async () => {
    const mobile = await createCustomer({ phone: "+54 9 11 4000-1006" })
    const landline = await createCustomer({ phone: "+54 11 4000-1006" })
    await Promise.all([indexed(mobile, ["5491140001006"]), indexed(landline, ["541140001006"])])
    await write({ wa_id: "5491140001006" })
    expect((await resolved("wa_id", "5491140001006")).customer_id).toBe(mobile)
    await write({ wa_id: "541140001006" }, "from the landline")
    const second = await resolved("wa_id", "541140001006")
    expect(second.customer_id).toBe(landline)
    expect(await inbox.sql.count("inbox_contact_identity", "phone_key = '541140001006'")).toBe(2)
  })

  it("is not guessed when two share a number: a guest is made, both are remembered", async () => {
    const two = [
      await createCustomer({ phone: "+5511940001007" }),
      await createCustomer({ phone: "+55 11 94000 1007" }),
    ]
    await Promise.all(two.map((id) => indexed(id, ["5511940001007"])))
    await write({ wa_id: "5511940001007", name: "Which One" })
    const identity = await resolved("wa_id", "5511940001007")
    expect(two).not.toContain(identity.customer_id)
    expect([...(identity.candidate_customer_ids as string[])].sort()).toEqual([...two].sort())
  })

  it("is the one with an account when others with the number have none", async () => {
    const guest = await createCustomer({ phone: "+5511940001008" })
    const account = await register("+5511940001008")
    await Promise.all([guest, account].map((id) => indexed(id, ["5511940001008"])))
    await write({ wa_id: "5511940001008" })
    expect((await resolved("wa_id", "5511940001008")).customer_id).toBe(account)
  })

  it("is followed when their number changes and when they are deleted", async () => {
    const id = await createCustomer({ phone: "+5511940001009" })
    await indexed(id, ["5511940001009"])
    await inbox.shop("POST", `/customers/${id}`, { phone: "+5511940001010" })
    await indexed(id, ["5511940001010"])
    await inbox.shop("DELETE", `/customers/${id}`)
    await indexed(id, [])
    await write({ wa_id: "5511940001010" })
    expect((await resolved("wa_id", "5511940001010")).customer_id).not.toBe(id)
  })

  it("is called by the shop's name for them, is found by it, and is followed live when renamed", async () => {
    const id = await createCustomer({
      phone: "+5511940001011",
      first_name: "Doralice",
      last_name: "Guimarães",
    })
    await indexed(id, ["5511940001011"])
    await write({ wa_id: "5511940001011", name: "🌸 Dodô" })
    await resolved("wa_id", "5511940001011")
    const called = (name: string) =>
      eventually(async () => {
        const found = await inbox.admin.conversationOf("5511940001011")
        expect(found.contact.name).toBe(name)
        return found.id
      })
    const conversation = await called("Doralice Guimarães")
    const finds = async (q: string) =>
      (await inbox.admin.conversations(`q=${encodeURIComponent(q)}`)).some(
        (found) => found.id === conversation
      )
    for (const q of ["doralice guimaraes", "dodo", "Dodô"]) expect([q, await finds(q)]).toEqual([q, true])

    const stream = await Stream.open(inbox.url, inbox.admin.token)
    try {
      await inbox.shop("POST", `/customers/${id}`, { first_name: "Dora" })
      await called("Dora Guimarães")
      expect([await finds("doralice"), await finds("dora guim"), await finds("dodo")]).toEqual([
        false,
        true,
        true,
      ])
      await eventually(() => expect(stream.of("conversation.updated", conversation)).toHaveLength(1))
      // What changes nothing that is shown is not told.
      await inbox.shop("POST", `/customers/${id}`, { metadata: { size: "M" } })
      await inbox.shop("POST", `/customers/${id}`, { first_name: "", last_name: "" })
      await called("🌸 Dodô")
      await eventually(() => expect(stream.of("conversation.updated", conversation)).toHaveLength(2))
      await inbox.shop("POST", `/customers/${id}`, { last_name: "Guimarães" })
      await called("Guimarães")
      // The shop's name for them goes with the customer.
      await inbox.shop("DELETE", `/customers/${id}`)
      await called("🌸 Dodô")
    } finally {
      stream.close()
    }
  })

  it("is called by the name a shop had before the inbox knew of names, without anybody writing", async () => {
    const id = await createCustomer({ phone: "+5511940001012", first_name: "Zulmira", last_name: "Antes" })
    await indexed(id, ["5511940001012"])
    await write({ wa_id: "5511940001012", name: "Z" })
    await resolved("wa_id", "5511940001012")
    await inbox.sql.rows("UPDATE inbox_contact_identity SET customer_name = NULL, customer_named_at = NULL")
    await inbox.sql.rows("DELETE FROM inbox_setting WHERE key = 'customers_indexed'")
    await eventually(async () => {
      const found = await inbox.admin.conversationOf("5511940001012")
      expect(found.contact.name).toBe("Zulmira Antes")
    }, 60_000)
  }, 90_000)

  /** Somebody who registered in the storefront. */
  async function register(phone: string): Promise<string> {
    const login = { email: `account-${Date.now()}@shop.test`, password: "supersecret" }
    const { api_keys } = await inbox.shop<{ api_keys: { token: string }[] }>(
      "GET",
      "/api-keys?type=publishable"
    )
    const { token } = (
      await call<{ token: string }>("POST", `${inbox.url}/auth/customer/emailpass/register`, login)
    ).body
    const key = api_keys[0]?.token ?? (await createKey())
    const response = await fetch(`${inbox.url}/store/customers`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${token}`,
        "x-publishable-api-key": key,
      },
      body: JSON.stringify({ email: login.email, first_name: "Registered", phone }),
    })
    const { customer } = (await response.json()) as { customer: { id: string } }
    return customer.id
  }

  async function createKey(): Promise<string> {
    const { api_key } = await inbox.shop<{ api_key: { id: string; token: string } }>("POST", "/api-keys", {
      title: "Storefront",
      type: "publishable",
    })
    return api_key.token
  }
})
