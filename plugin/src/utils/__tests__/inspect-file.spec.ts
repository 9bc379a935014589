import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { assertChannelTakes } from "../check-attachment"
import { inspectFile, makeThumbnail } from "../inspect-file"

const ZIP = Buffer.from("504b0304140000000800", "hex")
const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF")
const HTML = Buffer.from("<!doctype html><script>alert(1)</script>")
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe("inspectFile", () => {
  let dir: string
  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), "inspect-"))
  })
  afterAll(() => rm(dir, { recursive: true }))

  const inspect = async (bytes: Buffer, claim: { mime_type?: string; name?: string } = {}) => {
    const file = path.join(dir, "file")
    await writeFile(file, bytes)
    return inspectFile(file, { mime_type: claim.mime_type ?? null, name: claim.name ?? null })
  }
  const picture = () => sharp({ create: { width: 640, height: 320, channels: 3, background: "teal" } })

  it("measures a picture", async () => {
    expect(await inspect(await picture().jpeg().toBuffer())).toMatchObject({
      kind: "image",
      mime_type: "image/jpeg",
      width: 640,
      height: 320,
    })
  })

  it("measures a picture the way it is held", async () => {
    const turned = await picture().withExif({}).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await inspect(turned)).toMatchObject({ width: 320, height: 640 })
  })

  it.each([
    ["a zip", ZIP, "photo.jpg", "application/zip"],
    ["a PDF", PDF, "photo.jpg", "application/pdf"],
    ["a page", HTML, "photo.jpg", "text/html"],
    ["a drawing with a script", SVG, "photo.svg", "image/svg+xml"],
    ["a script", Buffer.from("alert(1)"), "photo.js", "application/octet-stream"],
    ["half a picture", Buffer.from("ffd8ffe000104a464946", "hex"), "photo.jpg", "image/jpeg"],
  ])("does not take %s for the picture it is called", async (_name, bytes, name, type) => {
    const file = await inspect(bytes, { name, mime_type: "image/jpeg" })
    expect(file).toMatchObject({ kind: "document", mime_type: type })
    expect(() =>
      assertChannelTakes(
        { media: { image: { mime_types: ["image/jpeg", "image/png"], max_bytes: 5e6, caption: true } } },
        file
      )
    ).toThrow(expect.objectContaining({ code: "attachment_type_not_allowed" }))
  })

  it("knows text by having no other kind of byte", async () => {
    expect(await inspect(Buffer.from("a;b\n1;2"), { name: "a.csv" })).toMatchObject({ mime_type: "text/csv" })
    expect(await inspect(Buffer.from("olá ção"))).toMatchObject({ mime_type: "text/plain" })
    expect(await inspect(Buffer.from([0x61, 0, 0x62]), { mime_type: "text/plain" })).toMatchObject({
      mime_type: "application/octet-stream",
    })
  })

  it("cuts no text in the middle of a letter", async () => {
    expect(await inspect(Buffer.from("é".repeat(5_000)).subarray(0, 9_001))).toMatchObject({
      mime_type: "text/plain",
    })
  })

  it("makes a small picture of a large one, and none of what is no picture", async () => {
    const file = path.join(dir, "large")
    await writeFile(file, await picture().resize(3000).png().toBuffer())
    const thumbnail = await makeThumbnail(file)
    expect(await sharp(thumbnail!).metadata()).toMatchObject({ width: 480, height: 240, format: "webp" })
    await writeFile(file, ZIP)
    expect(await makeThumbnail(file)).toBeNull()
  })
})

describe("assertChannelTakes", () => {
  const media = {
    image: { mime_types: ["image/jpeg"], max_bytes: 1_000, caption: true },
    audio: { mime_types: ["audio/ogg"], max_bytes: 1_000, caption: false },
  }
  const file = { kind: "image", mime_type: "image/jpeg", size: 10, audio: null } as const

  it("takes what it lists", () => {
    expect(assertChannelTakes({ media }, file)).toBe(media.image)
  })

  it.each([
    ["too large", { ...file, size: 1_001 }, "attachment_too_large", { max_bytes: 1_000 }],
    [
      "another type",
      { ...file, mime_type: "image/gif" },
      "attachment_type_not_allowed",
      { allowed: ["image/jpeg"] },
    ],
    [
      "another kind",
      { ...file, kind: "video", mime_type: "video/mp4" } as const,
      "attachment_type_not_allowed",
      { allowed: ["image/jpeg", "audio/ogg"] },
    ],
    [
      "stereo",
      { ...file, kind: "audio", mime_type: "audio/ogg", audio: { codec: "opus", channels: 2 } } as const,
      "attachment_type_not_allowed",
      { allowed: ["audio/ogg"] },
    ],
    ["nothing", { ...file, size: 0 }, "invalid_data", undefined],
  ])("refuses %s and says what it takes", (_name, given, code, details) => {
    expect(() => assertChannelTakes({ media }, given)).toThrow(expect.objectContaining({ code, details }))
  })

  it("has a word of its own for audio", () => {
    const audio = { ...file, kind: "audio", mime_type: "audio/ogg" } as const
    expect(() => assertChannelTakes({ media: { image: media.image } }, audio)).toThrow(
      expect.objectContaining({ code: "audio_not_allowed" })
    )
  })
})
