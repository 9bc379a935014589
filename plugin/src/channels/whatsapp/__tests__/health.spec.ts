import { channelOf, NUMBER, startPlatform, type Platform } from "./platform"

let platform: Platform
beforeAll(async () => void (platform = await startPlatform()))
afterAll(() => platform.close())
beforeEach(() => platform.reset())

const health = (credentials: Record<string, string> = {}) =>
  platform.provider.checkHealth(channelOf(credentials))
const OTHER = { phone_number_id: "200000000000001", waba_id: "200000000000002" }

describe("checkHealth", () => {
  it("finds nothing wrong", async () => {
    expect(await health()).toEqual({ state: "connected", reason: null })
  })

  it("knows a wrong or expired token", async () => {
    expect(await health({ access_token: "nobody's" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringContaining("does not accept the access token"),
    })
    await platform.fault({ on: "graph", kind: "error", code: 190 })
    expect(await health()).toMatchObject({ state: "disconnected" })
  })

  it("knows a wrong phone number id, and names the right ones", async () => {
    expect(await health({ phone_number_id: "106540352242923" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringMatching(/no phone number with the id 106540352242923.*106540352242922 is \+55/),
    })
  })

  it("knows a token of another business", async () => {
    await platform.register({ ...OTHER, access_token: "token-two" })
    expect(await health({ access_token: "token-two" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringContaining("sees neither this phone number nor its business account"),
    })
  })

  it("knows a wrong business account id", async () => {
    expect(await health({ waba_id: "9" })).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining("business account id is wrong"),
    })
  })

  it("knows a number that belongs to another business account", async () => {
    await platform.register(OTHER)
    expect(await health({ waba_id: OTHER.waba_id })).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining(`not one of the business account ${OTHER.waba_id}`),
    })
  })

  it("knows an app that hears nothing, until it is subscribed", async () => {
    await platform.register({ subscribed: false })
    expect(await health()).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining("not subscribed"),
    })
    await platform.provider.subscribe(channelOf())
    expect(await health()).toMatchObject({ state: "connected" })
  })

  it("knows an app secret with which no webhook can be recognised", async () => {
    expect(await health({ app_secret: "of another app" })).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining("app secret"),
    })
  })

  it.each([
    [200, "disconnected", "lacks a permission"],
    [10, "disconnected", "lacks a permission"],
    [131031, "degraded", "restricted"],
    [4, "degraded", "Too Many Calls"],
  ])("explains Meta's %i", async (code, state, reason) => {
    await platform.fault({ on: "graph", kind: "error", code })
    expect(await health()).toMatchObject({ state, reason: expect.stringContaining(reason) })
  })

  it("tells a missing permission for the account from one for the number", async () => {
    await platform.fault({ on: "graph", kind: "error", code: 200, waba_id: NUMBER.waba_id })
    expect(await health()).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining("whatsapp_business_management"),
    })
  })

  it.each([
    [{ status: "PENDING" }, "disconnected", "not registered"],
    [{ status: "BANNED" }, "disconnected", "banned"],
    [{ status: "FLAGGED" }, "degraded", "flagged"],
    [{ status: "SOMETHING_NEW" }, "connected", null],
    [{ quality_rating: "RED" }, "degraded", "quality is low"],
    [{ quality_rating: "YELLOW" }, "connected", null],
  ])("minds the state of the number: %j", async (number, state, reason) => {
    await platform.register(number)
    expect(await health()).toMatchObject({ state, reason: reason && expect.stringContaining(reason) })
  })

  it("does not take a platform that is down for a dead token", async () => {
    await platform.fault({ on: "graph", kind: "drop_connection" })
    expect(await health()).toMatchObject({ state: "degraded" })
  })

  it("writes one sentence without secrets", async () => {
    for (const wrong of [
      { access_token: "t-secret" },
      { phone_number_id: "1" },
      { waba_id: "1" },
      { app_secret: "s-secret" },
    ]) {
      const { reason } = await health(wrong)
      expect(reason).not.toMatch(/-secret|secret-|token-one|developers\.facebook/)
    }
  })
})
