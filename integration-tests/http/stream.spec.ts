import type { Host } from "../helpers/host"
import { eventually, pause } from "../helpers/eventually"
import { type RedisServer, startRedis } from "../helpers/redis"
import { AgentClient, succeed } from "./support/client"
import { type Inbox, startInbox } from "./support/inbox"
import { Stream } from "./support/stream"

describe.each(["postgres", "redis"] as const)("streams of two servers and a worker on %s", (backend) => {
  let redis: RedisServer | undefined
  let inbox: Inbox
  let second: Host
  /** Open from the beginning, one on each server. */
  let here: Stream
  let there: Stream

  beforeAll(async () => {
    redis = backend === "redis" ? await startRedis() : undefined
    inbox = await startInbox({ workerMode: "server", redisUrl: redis?.url })
    second = await inbox.startHost({ workerMode: "server" })
    await inbox.startHost({ workerMode: "worker" })
    here = await Stream.open(inbox.url, inbox.ana.token)
    there = await Stream.open(second.url, inbox.bruno.token)
  })

  afterAll(async () => {
    here?.close()
    there?.close()
    await inbox?.stop()
    await redis?.stop()
  })

  let people = 0
  async function meet() {
    people += 1
    const contactId = `person-${people}`
    await inbox.platform.contact(contactId, { wa_id: `55119300${String(people).padStart(5, "0")}` })
    await inbox.platform.write(contactId, `hello from ${contactId}`)
    const conversation = await eventually(() =>
      inbox.admin.conversationOf(`55119300${String(people).padStart(5, "0")}`)
    )
    return { contactId, id: conversation.id }
  }

  it("bring what a customer writes to both", async () => {
    const { id, contactId } = await meet()
    for (const stream of [here, there]) {
      await eventually(() => expect(stream.texts()).toContain(`hello from ${contactId}`))
      const created = stream.of("message.created", id)
      expect(created).toHaveLength(1)
      expect(created[0]?.data).toEqual({ conversation_id: id, message: (await inbox.admin.thread(id))[0] })
      await eventually(async () => {
        const last = stream.of("conversation.updated", id).at(-1)
        expect(last?.data.conversation?.contact.customer_id).toMatch(/^cus_/)
        expect(last?.data).toEqual({ conversation_id: id, conversation: await inbox.admin.conversation(id) })
      })
    }
  })

  it("bring an answer given on one server, and what becomes of it, to the other", async () => {
    const { id } = await meet()
    const { message } = succeed(await inbox.ana.send(id, "answered here"))
    await eventually(() => expect(there.texts()).toContain("answered here"))
    for (const stream of [here, there]) {
      await eventually(() => {
        const last = stream.of("message.updated", id).at(-1)?.data.message
        expect(last).toMatchObject({ id: message.id, status: "delivered" })
      })
      expect(
        stream.of("message.created", id).filter(({ data }) => data.message?.id === message.id)
      ).toHaveLength(1)
    }
  })

  it("tell of a claim on the other server", async () => {
    const { id } = await meet()
    succeed(await new AgentClient(second.url, inbox.bruno.token).post(`/conversations/${id}/claim`))
    await eventually(() => {
      expect(here.of("conversation.updated", id).at(-1)?.data.conversation?.assignee?.name).toBe(
        "Bruno Costa"
      )
    })
  })

  it("resume without a gap or a duplicate after the server was killed while messages flow", async () => {
    const { contactId } = await meet()
    const stream = await Stream.open(second.url, inbox.ana.token)
    const written: string[] = []
    let isFlowing = true
    const flow = (async () => {
      while (isFlowing) {
        const text = `flow ${written.length}`
        written.push(text)
        await inbox.platform.write(contactId, text)
        await pause(40)
      }
    })()
    await eventually(() => expect(stream.texts().length).toBeGreaterThan(10))
    await second.kill9()
    expect(await stream.closed).toMatch(/^broken/)
    second = await inbox.startHost({ workerMode: "server", port: second.port })
    const resumed = await Stream.open(second.url, inbox.ana.token, stream.lastEventId)
    const seen = written.length
    await eventually(() => expect(written.length).toBeGreaterThan(seen + 10))
    isFlowing = false
    await flow
    const texts = () => [...stream.texts(), ...resumed.texts()].filter((text) => text?.startsWith("flow"))
    await eventually(() => expect(texts()).toHaveLength(written.length))
    expect([...texts()].sort()).toEqual([...written].sort())
    const ids = [...stream.events, ...resumed.events].map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other))
    expect(resumed.of("reset")).toEqual([])
    resumed.close()
  }, 90_000)

  it("replay what a closed laptop missed, and nothing when it missed nothing", async () => {
    const { id } = await meet()
    const stream = await Stream.open(inbox.url, inbox.ana.token)
    stream.close()
    await inbox.ana.send(id, "while away")
    await eventually(async () => expect((await inbox.admin.thread(id)).at(-1)?.status).toBe("delivered"))
    const resumed = await Stream.open(inbox.url, inbox.ana.token, stream.lastEventId)
    await eventually(() => expect(resumed.texts()).toEqual(["while away"]))
    resumed.close()
    const again = await Stream.open(inbox.url, inbox.ana.token, resumed.lastEventId)
    expect([...again.of("reset"), ...again.of("message.created")]).toEqual([])
    again.close()
  })

  it("ask for a reload when an id is not known or no longer kept", async () => {
    const { id } = await meet()
    await inbox.sql.rows("DELETE FROM inbox_event WHERE id < (SELECT max(id) FROM inbox_event) - 2")
    for (const lastEventId of ["999999999", "1"]) {
      const stream = await Stream.open(inbox.url, inbox.ana.token, lastEventId)
      expect(stream.events[0]?.type).toBe("reset")
      await inbox.ana.send(id, `after ${lastEventId}`)
      await eventually(() => expect(stream.texts()).toEqual([`after ${lastEventId}`]))
      expect(stream.of("reset")).toHaveLength(1)
      stream.close()
    }
    const stream = await Stream.open(inbox.url, inbox.ana.token, "nonsense")
    expect(stream.of("reset")).toEqual([])
    stream.close()
  })

  it("are for agents only", async () => {
    await expect(Stream.open(inbox.url, undefined)).rejects.toThrow("refused with 401")
    await expect(Stream.open(inbox.url, "guessed")).rejects.toThrow("refused with 401")
  })

  it("keep their connection alive, and end cleanly with the process", async () => {
    await eventually(() => expect(here.heartbeats).toBeGreaterThan(0))
    const streams = await Promise.all([1, 2, 3].map(() => Stream.open(second.url, inbox.ana.token)))
    await second.stop("SIGTERM")
    // The ten seconds after which the helper kills it are the limit.
    expect(await second.exited).toBe("code 0")
    expect(await Promise.all(streams.map(({ closed }) => closed))).toEqual(["end", "end", "end"])
  }, 60_000)
})
