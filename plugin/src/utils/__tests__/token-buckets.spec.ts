import { TokenBuckets } from "../token-buckets"

describe("token buckets", () => {
  it("allow a burst, then the pace, and say how long to wait", () => {
    let now = 0
    const buckets = new TokenBuckets({ capacity: 2, perSecond: 0.5 }, () => now)
    expect([buckets.take("a"), buckets.take("a"), buckets.take("a")]).toEqual([0, 0, 2])
    expect(buckets.take("b")).toBe(0)
    now = 1_000
    expect(buckets.take("a")).toBe(1)
    now = 2_000
    expect([buckets.take("a"), buckets.take("a")]).toEqual([0, 2])
    now = 60_000
    expect([buckets.take("a"), buckets.take("a"), buckets.take("a")]).toEqual([0, 0, 2])
  })

  it("forget those who have not come for longest rather than grow without end", () => {
    const buckets = new TokenBuckets({ capacity: 1, perSecond: 0.001 }, () => 0)
    buckets.take("first")
    buckets.take("kept")
    for (let index = 0; index < 19_999; index += 1) {
      buckets.take(`other ${index}`)
    }
    expect(buckets.take("kept")).toBeGreaterThan(0)
    expect(buckets.take("first")).toBe(0)
  })
})
