import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { PresenceLease } from "./lease"

describe("PresenceLease", () => {
  const keepAlive = vi.fn(() => Promise.resolve())
  let lease: PresenceLease

  beforeEach(() => {
    vi.useFakeTimers()
    keepAlive.mockClear()
    lease = new PresenceLease(keepAlive)
  })

  afterEach(() => {
    lease.release()
    vi.useRealTimers()
  })

  it("beats while it is held", () => {
    lease.hold()
    vi.advanceTimersByTime(90_000)
    expect(keepAlive).toHaveBeenCalledTimes(3)
    lease.release()
    vi.advanceTimersByTime(90_000)
    expect(keepAlive).toHaveBeenCalledTimes(3)
  })

  it("is told by the stream's bytes when timers do not run", () => {
    lease.hold()
    lease.beat()
    expect(keepAlive).not.toHaveBeenCalled()
    vi.setSystemTime(Date.now() + 31_000)
    lease.beat()
    lease.beat()
    expect(keepAlive).toHaveBeenCalledTimes(1)
  })

  it("renews at once after a sleep, and never without a stream", () => {
    lease.renew()
    expect(keepAlive).not.toHaveBeenCalled()
    lease.hold()
    lease.renew()
    expect(keepAlive).toHaveBeenCalledTimes(1)
  })

  it("survives that the server is away", async () => {
    lease.hold()
    keepAlive.mockRejectedValueOnce(new Error("away"))
    lease.renew()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(keepAlive).toHaveBeenCalledTimes(2)
  })
})
