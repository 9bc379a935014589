import { describe, expect, it } from "vitest"
import { createSigner } from "../signed-token"

const soon = () => new Date(Date.now() + 60_000)

describe("createSigner", () => {
  const signer = createSigner<{ id: string }>("a key", "files")

  it("reads what it signed", () => {
    expect(signer.verify(signer.sign({ id: "x" }, soon()))).toEqual({ id: "x" })
  })

  it("refuses what has expired", () => {
    expect(signer.verify(signer.sign({ id: "x" }, new Date(Date.now() - 1)))).toBeNull()
  })

  it.each([
    ["another key", createSigner<{ id: string }>("another key", "files")],
    ["another purpose", createSigner<{ id: string }>("a key", "visitors")],
  ])("refuses one of %s", (_name, other) => {
    expect(signer.verify(other.sign({ id: "x" }, soon()))).toBeNull()
  })

  it("refuses one that was altered", () => {
    const [body, signature] = signer.sign({ id: "x" }, soon()).split(".")
    const forged = Buffer.from(JSON.stringify({ id: "y", exp: Date.now() + 60_000 })).toString("base64url")
    for (const token of [
      `${forged}.${signature}`,
      `${body}.`,
      `${body}`,
      "",
      ".",
      "a.b.c",
      `${body}.${signature}x`,
    ]) {
      expect(signer.verify(token)).toBeNull()
    }
  })

  it("wants a key", () => {
    expect(() => createSigner(undefined, "files")).toThrow("encryptionKey")
  })
})
