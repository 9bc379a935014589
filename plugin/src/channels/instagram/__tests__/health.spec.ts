import { channelWith, startSimulatedInstagram, type SimulatedInstagram } from "./simulated"

const PAGE = { login: "page", page_id: "900", access_token: "page-token" }

describe("checkHealth", () => {
  let instagram: SimulatedInstagram
  beforeAll(async () => void (instagram = await startSimulatedInstagram()))
  afterAll(() => instagram.close())
  beforeEach(() => instagram.reset())

  const check = (credentials = {}) => instagram.provider.checkHealth(channelWith(credentials))
  const unsubscribe = () => instagram.register({ subscribed: false })

  it("finds nothing wrong with either login", async () => {
    expect(await check()).toEqual({ state: "connected", reason: null })
    await instagram.register(PAGE)
    expect(await check(PAGE)).toEqual({ state: "connected", reason: null })
  })

  it.each([
    [{ access_token: "old" }, "disconnected", /access token/],
    [{ account_id: "17840000000000000" }, "disconnected", /@lojaaurora .*17841405822304914/],
  ])("says what is wrong with %j", async (credentials, state, reason) => {
    expect(await check(credentials)).toMatchObject({ state, reason: expect.stringMatching(reason) })
  })

  it("notices the token of another account", async () => {
    await instagram.register({ account_id: "17849999999999999", username: "other", access_token: "other" })
    expect(await check({ access_token: "other" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringMatching(/@other .*17849999999999999/),
    })
  })

  it("suggests the other login for a Page's token", async () => {
    await instagram.register(PAGE)
    expect(await check({ access_token: "page-token" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringContaining("page"),
    })
  })

  it("notices the token of another Page, and a Page without this account", async () => {
    await instagram.register(PAGE)
    expect(await check({ ...PAGE, page_id: "901" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringContaining("901"),
    })
    expect(await check({ ...PAGE, account_id: "17840000000000000" })).toMatchObject({
      state: "disconnected",
      reason: expect.stringContaining("linked"),
    })
  })

  it("notices webhooks that do not come, until it subscribes", async () => {
    await unsubscribe()
    expect(await check()).toMatchObject({
      state: "degraded",
      reason: expect.stringContaining("not subscribed"),
    })
    await instagram.provider.subscribe(channelWith())
    expect(await check()).toEqual({ state: "connected", reason: null })
    await instagram.provider.subscribe(channelWith({}, { webhook_fields: ["comments"] }))
    expect(await check()).toMatchObject({ state: "degraded", reason: expect.stringContaining("messages") })
  })

  it("subscribes a Page with the fields a Page has", async () => {
    await instagram.register({ ...PAGE, subscribed: false })
    await instagram.provider.subscribe(channelWith(PAGE))
    expect(await check(PAGE)).toEqual({ state: "connected", reason: null })
  })

  it("takes a platform in trouble for no fault of the account", async () => {
    await instagram.control("/instagram/faults", { on: "read", kind: "error", code: 2, http_status: 500 })
    expect(await check()).toMatchObject({ state: "degraded" })
  })
})
