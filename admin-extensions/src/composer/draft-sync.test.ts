import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { ConnectionError, RequestError } from "../shared/api/errors"
import { PersistentStore } from "../shared/storage/persistent-store"
import { anAttachment, minute } from "../shared/testing"
import type { DraftDTO, SaveDraftBody } from "../shared/types"
import { fingerprint } from "./draft-content"
import type { DraftState } from "./draft-state"
import { DraftSync } from "./draft-sync"
import { EMPTY_DRAFT, type Draft } from "./drafts"

const KEY = "user_1:conv_1"

/** The server as two browsers see it. */
class Server {
  draft: DraftDTO | null = null
  requests: string[] = []
  failure: Error | null = null
  private clock = 0

  save = async (conversation_id: string, { text, attachment_ids = [] }: SaveDraftBody) => {
    this.requests.push(`save ${text}`)
    if (this.failure) {
      throw this.failure
    }
    this.clock += 1
    const attachments = attachment_ids.map((id) => anAttachment({ id }))
    const revision = this.clock
    const updated_at = minute(revision)
    this.draft = { conversation_id, text, reply_to: null, attachments, revision, updated_at }
    return { draft: this.draft }
  }
  remove = async () => {
    this.requests.push("remove")
    if (this.failure) {
      throw this.failure
    }
    this.draft = null
  }
  load = async () => ({ draft: this.draft })
}

function browser(server: Server) {
  const drafts = new PersistentStore<Draft>("d:", EMPTY_DRAFT, null, () => false)
  const nothing: DraftState = { seen_at: null, exists: false, saved: "", own: [] }
  const states = new PersistentStore<DraftState>("s:", nothing, null, () => false)
  const offers = new PersistentStore<DraftDTO | null>("o:", null, null, () => false)
  const writing = { now: false }
  const isWriting = () => writing.now
  const { load, save, remove } = server
  const dependencies = { drafts, states, offers, load, save, remove, isWriting }
  const sync = new DraftSync(dependencies)
  drafts.subscribe(() => sync.notice("user_1"))
  return {
    sync,
    offers,
    writing,
    drafts,
    dependencies,
    type: (text: string) => drafts.set(KEY, { ...drafts.get(KEY), text }),
    text: () => drafts.get(KEY).text,
  }
}

describe("DraftSync", () => {
  let server: Server
  let here: ReturnType<typeof browser>
  let there: ReturnType<typeof browser>
  const pause = () => vi.advanceTimersByTimeAsync(1_000)

  beforeEach(() => {
    vi.useFakeTimers()
    server = new Server()
    here = browser(server)
    there = browser(server)
  })
  afterEach(() => vi.useRealTimers())

  it("saves after a pause, once", async () => {
    here.type("Ol")
    here.type("Olá")
    await pause()
    expect(server.requests).toEqual(["save Olá"])
  })

  it("brings words and files to another browser, and takes them away once they are sent", async () => {
    const file = { id: "f", name: "a", mime_type: "", size: 1, kind: "image", voice: false } as const
    here.drafts.set(KEY, { ...EMPTY_DRAFT, text: "Olha", files: [{ ...file, attachment: anAttachment() }] })
    await pause()
    await there.sync.open(KEY)
    expect(there.drafts.get(KEY)).toMatchObject({ text: "Olha", files: [{ attachment: { id: "att_1" } }] })

    there.drafts.set(KEY, EMPTY_DRAFT)
    await there.sync.flush(KEY)
    here.sync.hear(KEY, null)
    await pause()
    expect(here.drafts.get(KEY)).toMatchObject({ text: "", files: [] })
    expect(server.requests).toEqual(["save Olha", "remove"])
  })

  it("follows live while nothing is written here", async () => {
    here.type("um")
    await pause()
    there.sync.hear(KEY, server.draft)
    expect(there.text()).toBe("um")
    here.type("um dois")
    await pause()
    there.sync.hear(KEY, server.draft)
    expect(there.text()).toBe("um dois")
    await pause()
    expect(server.requests).toHaveLength(2)
  })

  it("keeps what is being written and offers the other; using it offers ours", async () => {
    there.type("deles")
    await pause()
    here.type("meu")
    await here.sync.open(KEY)
    expect(here.text()).toBe("meu")
    expect(here.offers.get(KEY)?.text).toBe("deles")
    expect(server.draft?.text).toBe("meu")

    here.sync.useOffer(KEY)
    expect([here.text(), here.offers.get(KEY)?.text]).toEqual(["deles", "meu"])
  })

  it("looks before it saves what it could not save for a while", async () => {
    server.failure = new ConnectionError()
    here.type("sem rede")
    await pause()
    server.failure = null
    there.type("com rede")
    await vi.advanceTimersByTimeAsync(6_000)
    expect([here.text(), here.offers.get(KEY)?.text]).toEqual(["sem rede", "com rede"])
    expect(server.draft?.text).toBe("sem rede")
  })

  it("does not change words under the cursor", async () => {
    here.type("um")
    await pause()
    there.sync.hear(KEY, server.draft)
    there.writing.now = true
    here.type("dois")
    await pause()
    there.sync.hear(KEY, server.draft)
    expect([there.text(), there.offers.get(KEY)?.text]).toEqual(["um", "dois"])
  })

  it("is not told its own words as another's, however late they come", async () => {
    here.type("um")
    await pause()
    const late = server.draft
    here.type("um dois")
    here.sync.hear(KEY, late)
    expect([here.text(), here.offers.get(KEY)]).toEqual(["um dois", null])
    await pause()
    here.drafts.set(KEY, EMPTY_DRAFT)
    await here.sync.flush(KEY)
    here.sync.hear(KEY, late)
    expect(here.text()).toBe("")
  })

  it("does not write back what was taken out while it was on its way", async () => {
    let answer = () => undefined as void
    const { save } = server
    vi.spyOn(here.dependencies, "save").mockImplementation(async (...given) => {
      const saved = await save(...given)
      await new Promise<void>((resolve) => (answer = resolve))
      return saved
    })
    here.type("um")
    await pause()
    here.type("")
    // The stream is faster than the answer.
    here.sync.hear(KEY, server.draft)
    expect([here.text(), here.offers.get(KEY)]).toEqual(["", null])
    answer()
    await pause()
    expect([here.text(), server.draft]).toEqual(["", null])
  })

  it("does not write back what was taken out although no answer told that it had arrived", async () => {
    vi.spyOn(here.dependencies, "save").mockImplementationOnce(async (...given) => {
      await server.save(...given)
      throw new ConnectionError()
    })
    here.type("um")
    await pause()
    here.type("")
    here.sync.hear(KEY, server.draft)
    expect(here.text()).toBe("")
    await vi.advanceTimersByTimeAsync(6_000)
    expect([here.text(), server.draft, here.offers.get(KEY)]).toEqual(["", null, null])
  })

  it("keeps at it while the server is away, and stops where it says no", async () => {
    server.failure = new ConnectionError()
    here.type("um")
    await pause()
    server.failure = null
    await vi.advanceTimersByTimeAsync(5_000)
    expect(server.draft?.text).toBe("um")

    server.failure = new RequestError(404, {})
    here.type("dois")
    await vi.advanceTimersByTimeAsync(30_000)
    expect(server.requests).toEqual(["save um", "save um", "save dois"])
    expect(here.text()).toBe("dois")
  })

  it("leaves at once with what is not saved yet", () => {
    here.type("um")
    here.sync.leave("user_1")
    expect(server.requests).toEqual(["save um"])
  })
})

it("tells drafts apart by their words, reply and files", () => {
  const prints = [
    { text: "a" },
    { text: "b" },
    { text: "a", reply_to_id: "m" },
    { text: "a", attachment_ids: ["x"] },
    { text: "a", attachment_ids: ["x", "y"] },
  ].map(fingerprint)
  expect(new Set(prints).size).toBe(5)
  expect(fingerprint({ text: "", reply_to_id: null, attachment_ids: [] })).toBe("")
})
