import { createCipher } from "../encryption"

const credentials = { access_token: "EAAG-secret", app_secret: "olá" }

describe("createCipher", () => {
  it("gives back what it sealed, and never the same text twice", () => {
    const cipher = createCipher(Buffer.alloc(32, 1).toString("base64"))
    const sealed = cipher.encrypt(credentials)
    expect(cipher.decrypt(sealed)).toEqual(credentials)
    expect(cipher.encrypt(credentials)).not.toBe(sealed)
    expect(sealed).not.toContain("secret")
  })

  it("refuses another key, a changed text and rubbish with one clear error", () => {
    const sealed = createCipher("one passphrase").encrypt(credentials)
    const tampered = `${sealed.slice(0, -4)}AAAA`
    for (const [key, text] of [
      ["another", sealed],
      ["one passphrase", tampered],
      ["one passphrase", "rubbish"],
    ]) {
      expect(() => createCipher(key).decrypt(text!)).toThrow(/cannot be decrypted/)
    }
  })

  it("never works without a key", () => {
    expect(() => createCipher(undefined)).toThrow(/encryptionKey/)
  })
})
