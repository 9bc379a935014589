import { createHmac } from "node:crypto"
import { isSigned } from "../signature"

const sign = (body: Buffer, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`

describe("isSigned", () => {
  const body = Buffer.from('{"text":"Ol\\u00e1","url":"https:\\/\\/x"}')

  it("accepts the exact bytes with any of the secrets", () => {
    expect(isSigned(body, sign(body, "two"), ["one", "two"])).toBe(true)
  })

  it("refuses the same JSON in other bytes", () => {
    const reserialised = Buffer.from(JSON.stringify(JSON.parse(body.toString())))
    expect(isSigned(reserialised, sign(body, "one"), ["one"])).toBe(false)
  })

  it.each([undefined, "", "sha256=", "sha256=zz", "sha1=abc", "abc"])("refuses the header %j", (header) => {
    expect(isSigned(body, header, ["one"])).toBe(false)
  })

  it("refuses everything while there is no secret", () => {
    expect(isSigned(body, sign(body, ""), [])).toBe(false)
  })
})
