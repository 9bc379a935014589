import { PublishedCache } from "../published-cache"

const published = (chatbot_id: string) => new Map([["chan_1", { chatbot_id, version_id: "botver_1" }]])

describe("PublishedCache", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it("reads once for everybody who asks within a second", async () => {
    const read = vi.fn(async () => published("bot_1"))
    const cache = new PublishedCache(read)
    await Promise.all([cache.get(), cache.get()])
    vi.advanceTimersByTime(999)
    await cache.get()
    expect(read).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1)
    await cache.get()
    expect(read).toHaveBeenCalledTimes(2)
  })

  it("does not keep what was being read when something changed", async () => {
    const answers = [published("bot_old"), published("bot_new")]
    const cache = new PublishedCache(async () => answers.shift()!)
    const underWay = cache.get()
    cache.forget()
    await underWay
    expect((await cache.get()).get("chan_1")?.chatbot_id).toBe("bot_new")
  })

  it("asks again after a failure", async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error("gone")).mockResolvedValue(published("bot_1"))
    const cache = new PublishedCache(read)
    await expect(cache.get()).rejects.toThrow("gone")
    expect((await cache.get()).size).toBe(1)
  })
})
