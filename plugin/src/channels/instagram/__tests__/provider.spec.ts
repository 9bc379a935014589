import { createHmac } from "node:crypto"
import { InstagramProvider } from "../provider"
import { channelWith } from "./simulated"

const INPUT = { account_id: "17841405822304914", access_token: "t", app_secret: "s", verify_token: "v" }

describe("InstagramProvider", () => {
  const provider = new InstagramProvider({})

  it("takes credentials, by Instagram Login when nothing else is said", () => {
    expect(provider.readCredentials({ ...INPUT, access_token: " t " })).toEqual({
      external_id: INPUT.account_id,
      credentials: { ...INPUT, login: "instagram" },
    })
    const page = { ...INPUT, login: "page", page_id: 900, app_secrets: ["a", " b "] }
    expect(provider.readCredentials(page).credentials).toEqual({
      ...INPUT,
      login: "page",
      page_id: "900",
      app_secrets: "a b",
    })
  })

  it("reads its own credentials back", () => {
    const once = provider.readCredentials({ ...INPUT, app_secrets: "a, b" }).credentials
    expect(provider.readCredentials(once).credentials).toEqual(once)
  })

  it.each([
    [{}, "account_id, access_token, app_secret, verify_token"],
    [{ ...INPUT, app_secret: " " }, "app_secret"],
    [{ ...INPUT, login: "facebook" }, "login"],
  ])("names what is wrong with %j", (input, named) => {
    expect(() => provider.readCredentials(input)).toThrow(expect.objectContaining({ code: "invalid_data" }))
    expect(() => provider.readCredentials(input)).toThrow(named)
  })

  it("accepts a delivery signed with any secret of any account", () => {
    const rawBody = Buffer.from('{"text":"Ol\\u00e1"}')
    const sign = (secret: string) => ({
      rawBody,
      headers: {
        "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(rawBody).digest("hex")}`,
      },
    })
    const channels = [
      channelWith({ app_secret: "one" }),
      channelWith({ app_secret: "two", app_secrets: "three four" }),
    ]
    for (const secret of ["one", "two", "three", "four"]) {
      expect(provider.verifyWebhook(sign(secret), channels)).toBe(true)
    }
    expect(provider.verifyWebhook(sign("five"), channels)).toBe(false)
    expect(provider.verifyWebhook(sign(""), [channelWith({ app_secret: "" })])).toBe(false)
  })

  it("answers the handshake for a verify token of ours", () => {
    const channels = [channelWith({ verify_token: "word" })]
    const query = { "hub.mode": "subscribe", "hub.challenge": "42", "hub.verify_token": "word" }
    expect(provider.handleChallenge(query, channels)).toBe("42")
    expect(provider.handleChallenge({ ...query, "hub.verify_token": "other" }, channels)).toBeNull()
    expect(provider.handleChallenge({ ...query, "hub.verify_token": ["word"] }, channels)).toBeNull()
    expect(provider.handleChallenge({}, channels)).toBeNull()
  })
})
