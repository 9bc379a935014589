import { toChannelError, unreachable } from "../errors"

const of = (code: number, attempt = 1) => toChannelError({ code, message: "m" }, attempt)

describe("toChannelError", () => {
  it.each([
    [190, { code: "channel_disconnected", retryable: false, disconnects: true }],
    [131047, { code: "window_closed", retryable: false, disconnects: false }],
    [131026, { code: "undeliverable", retryable: false }],
    [130429, { code: "rate_limited", retryable: true }],
    [131000, { code: "platform_unavailable", retryable: true }],
    [132015, { code: "template_not_approved", retryable: false }],
    [210, { code: "permission_missing", retryable: false }],
    [999999, { code: "platform_error", retryable: false }],
  ])("maps Meta's %i", (code, expected) => {
    expect(of(code)).toMatchObject({ ...expected, provider_code: String(code) })
  })

  it("waits 4^n seconds for the pair limit", () => {
    expect([1, 2, 3].map((attempt) => of(131056, attempt).retry_after)).toEqual([1_000, 4_000, 16_000])
  })

  it("waits longer each time, never without end", () => {
    for (const code of [130429, 131016, 4]) {
      const waits = [1, 3, 6, 30].map((attempt) => of(code, attempt).retry_after ?? 0)
      expect([...waits].sort((one, other) => one - other)).toEqual(waits)
      expect(waits[3]).toBeLessThanOrEqual(75 * 60_000)
    }
  })

  it("leaves time for a status to call off a retry that might send twice", () => {
    expect(of(131000).retry_after).toBeGreaterThanOrEqual(8_000)
  })

  it("retries a platform it never reached", () => {
    expect(unreachable("down", 1)).toMatchObject({ retryable: true, uncertain: false })
  })
})
