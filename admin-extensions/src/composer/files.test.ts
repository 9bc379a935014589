import { beforeEach, describe, expect, it } from "vitest"
import type { FileUpload } from "../shared/attachments/upload"
import { ConnectionError, RequestError } from "../shared/api/errors"
import { PersistentStore } from "../shared/storage/persistent-store"
import { anAttachment } from "../shared/testing"
import type { AttachmentDTO, ChannelCapabilities } from "../shared/types"
import { isCaption } from "./caption"
import { toCard } from "./card-fields"
import { EMPTY_DRAFT, type Draft } from "./drafts"
import type { OutboxEntry } from "./outbox"
import { outboxParts } from "./outbox-parts"
import { Uploads } from "./uploads"

const MB = 1024 * 1024
const rule = (caption: boolean, ...mime_types: string[]) => ({ mime_types, max_bytes: MB, caption })
const capabilities = {
  media: { image: rule(true, "image/png"), audio: rule(false, "audio/ogg") },
  caption_limit: 10,
  voice: "ogg_opus",
} as unknown as ChannelCapabilities
const channel = { id: "chan_1", capabilities }
const png = (name: string) => new File(["bytes"], name, { type: "image/png" })
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe("Uploads", () => {
  let drafts: PersistentStore<Draft>
  let uploads: Uploads
  let asked: (FileUpload & { finish: (result: AttachmentDTO | Error) => void })[]
  let revoked: string[]
  const files = () => drafts.get("key").files ?? []
  const stateOf = (index: number) => uploads.getAll().get(files()[index]?.id ?? "")

  beforeEach(() => {
    drafts = new PersistentStore<Draft>("draft:", EMPTY_DRAFT, null, () => false)
    asked = []
    revoked = []
    uploads = new Uploads({
      drafts,
      upload: (upload) =>
        new Promise((resolve, reject) => {
          const finish = (result: AttachmentDTO | Error) =>
            result instanceof Error ? reject(result) : resolve(result)
          asked.push({ ...upload, finish })
        }),
      preview: { create: (file) => `blob:${file.name}`, revoke: (url) => revoked.push(url) },
    })
  })

  it("begins at once and keeps what the server answered in the draft", async () => {
    drafts.set("key", { ...EMPTY_DRAFT, text: "olha" })
    uploads.add("key", channel, [png("a.png")])
    expect(files()).toMatchObject([{ name: "a.png", kind: "image", attachment: null }])
    asked[0]?.onProgress(0.5)
    expect(stateOf(0)).toMatchObject({ state: "uploading", progress: 0.5, preview: "blob:a.png" })
    asked[0]?.finish(anAttachment({ id: "att_a" }))
    await settled()
    expect(files()).toMatchObject([{ attachment: { id: "att_a" } }])
    expect(uploads.getAll().size).toBe(0)
    expect(revoked).toEqual(["blob:a.png"])
    expect(drafts.get("key").text).toBe("olha")
  })

  it("keeps the order they were chosen in, whichever is there first", async () => {
    uploads.add("key", channel, [png("a.png"), png("b.png"), png("c.png")])
    expect(asked).toHaveLength(2)
    asked[1]?.finish(anAttachment({ id: "att_b" }))
    await settled()
    expect(asked).toHaveLength(3)
    expect(files().map(({ attachment }) => attachment?.id)).toEqual([undefined, "att_b", undefined])
  })

  it("says why a file failed and uploads it again when asked", async () => {
    uploads.add("key", channel, [png("a.png")])
    asked[0]?.finish(new ConnectionError())
    await settled()
    expect(stateOf(0)).toMatchObject({
      state: "failed",
      may_retry: true,
      error: { code: "connection_failed" },
    })
    uploads.retry(files()[0]?.id ?? "")
    expect(asked).toHaveLength(2)
    asked[1]?.finish(new RequestError(415, { code: "audio_not_allowed", message: "no" }))
    await settled()
    expect(stateOf(0)).toMatchObject({
      state: "failed",
      may_retry: false,
      error: { code: "audio_not_allowed" },
    })
  })

  it("does not even ask for what the channel refuses", () => {
    uploads.add("key", channel, [new File(["x"], "a.pdf", { type: "application/pdf" })])
    expect(asked).toEqual([])
    expect(stateOf(0)).toMatchObject({ state: "refused", refusal: { code: "kind_not_taken" } })
  })

  it("lets the server decide on a recording", () => {
    uploads.add("key", channel, [new File(["x"], "voice.webm", { type: "video/webm" })], true)
    expect(asked[0]).toMatchObject({ voice: true, channel_id: "chan_1" })
  })

  it("ends an upload that nobody wants any more, and forgets its late answer", async () => {
    uploads.add("key", channel, [png("a.png"), png("b.png"), png("c.png")])
    const [first] = files()
    uploads.remove("key", first?.id ?? "")
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[0]?.finish(anAttachment({ id: "att_a" }))
    await settled()
    expect(files().map(({ name }) => name)).toEqual(["b.png", "c.png"])
    expect(asked).toHaveLength(3)
  })
})

describe("isCaption", () => {
  const image = { kind: "image" as const, voice: false }
  it("follows the channel's rules", () => {
    expect(isCaption(capabilities, [image], "olha só")).toBe(true)
    expect(isCaption(capabilities, [image], "longer than that")).toBe(false)
    expect(isCaption(capabilities, [image], "  ")).toBe(false)
    expect(isCaption(capabilities, [{ kind: "audio", voice: false }], "olha")).toBe(false)
    expect(isCaption(capabilities, [{ ...image, voice: true }], "olha")).toBe(false)
    expect(isCaption({ ...capabilities, caption_limit: null }, [image], "olha")).toBe(false)
    expect(isCaption(capabilities, [], "olha")).toBe(false)
  })
})

describe("outboxParts", () => {
  const entry = (change: Partial<OutboxEntry>): OutboxEntry => ({
    client_id: "c",
    conversation_id: "conv_1",
    text: "",
    reply_to: null,
    created_at: "2026-03-02T12:00:00.000Z",
    state: "sending",
    error: null,
    ...change,
  })
  const seen = (change: Partial<OutboxEntry>) =>
    outboxParts(entry(change)).map(({ client_id, kind, text }) => [client_id, kind, text])
  const two = [anAttachment(), anAttachment({ id: "att_2", kind: "document" })]

  it("is one message for words alone", () => {
    expect(seen({ text: "oi" })).toEqual([["c", "text", "oi"]])
  })

  it("numbers messages as the server does", () => {
    expect(seen({ text: "oi", attachments: two, is_caption: true })).toEqual([
      ["c", "image", "oi"],
      ["c/2", "document", null],
    ])
    expect(seen({ text: "oi", attachments: two, is_caption: false })).toEqual([
      ["c", "image", null],
      ["c/2", "document", null],
      ["c/3", "text", "oi"],
    ])
    expect(seen({ attachments: two })).toHaveLength(2)
  })
})

describe("cards", () => {
  it("need a name and something to reach somebody by", () => {
    const fields = { name: " Ana ", organization: "", phone: "", email: "" }
    expect(toCard(fields)).toBeNull()
    expect(toCard({ ...fields, name: " ", phone: "1" })).toBeNull()
    expect(toCard({ ...fields, phone: "+55 81 9999" })).toEqual({
      name: "Ana",
      phones: [{ phone: "+55 81 9999" }],
    })
  })

  it("and places are one message each", () => {
    const location = { latitude: 1, longitude: 2 }
    const entry = { client_id: "c", text: "", location } as OutboxEntry
    expect(outboxParts(entry)).toEqual([
      { client_id: "c", kind: "location", text: null, attachment: null, details: { location } },
    ])
  })
})
