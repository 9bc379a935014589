import { describe, expect, it } from "vitest"
import { acceptOf, refusalOf, typeNames } from "./accepts"

const MB = 1024 * 1024
const rule = (...mime_types: string[]) => ({ mime_types, max_bytes: 5 * MB, caption: true })
const channel = {
  media: { image: rule("image/jpeg", "image/png"), audio: rule("audio/mp4", "audio/ogg") },
  voice: "ogg_opus" as const,
}
const file = (type: string, size = 10) => ({ name: "file", type, size })

describe("refusalOf", () => {
  it("takes what the channel takes", () => {
    expect(refusalOf(channel, file("image/png"))).toBeNull()
    expect(refusalOf(channel, file("image/jpg"))).toBeNull()
    expect(refusalOf(channel, file("audio/x-m4a"))).toBeNull()
  })

  it("says which kind, type or size is not taken", () => {
    expect(refusalOf(channel, file("application/pdf"))).toEqual({ code: "kind_not_taken", kind: "document" })
    expect(refusalOf(channel, file("image/webp"))).toMatchObject({ code: "type_not_taken", kind: "image" })
    expect(refusalOf(channel, file("image/png", 6 * MB))).toEqual({ code: "too_large", max_bytes: 5 * MB })
    expect(refusalOf(channel, file("image/png", 0))).toEqual({ code: "attachment_empty" })
  })

  it("leaves to the server what only the content tells", () => {
    expect(refusalOf(channel, file("audio/webm;codecs=opus"))).toBeNull()
    const documents = { media: { document: rule("text/plain") }, voice: null }
    expect(refusalOf(documents, file(""))).toBeNull()
    expect(refusalOf(documents, file("text/markdown"))).toBeNull()
    expect(refusalOf(documents, file("application/zip"))).toMatchObject({ code: "type_not_taken" })
  })
})

it("offers a file dialog every name of a type", () => {
  expect(acceptOf(channel).split(",")).toEqual(
    expect.arrayContaining(["image/jpeg", "image/jpg", "audio/x-m4a"])
  )
})

it("calls types as people do", () => {
  expect(typeNames(["image/jpeg", "image/png", "application/msword", "application/pdf", "audio/x-m4a"])).toBe(
    "JPEG, PNG, Word, PDF, M4A"
  )
})
