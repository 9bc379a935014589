interface Bucket {
  tokens: number
  at: number
}

const MAX_KEYS = 20_000

/** Token buckets in memory, one a key: bursts up to `capacity`, then `perSecond`. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>()

  constructor(
    private readonly options: { capacity: number; perSecond: number },
    private readonly now: () => number = Date.now
  ) {}

  /** Takes one. Answers 0, or the whole seconds until there is one again. */
  take(key: string): number {
    const bucket = this.filled(key)
    // Last in the map is latest used: the first are those to forget.
    this.buckets.delete(key)
    this.buckets.set(key, bucket)
    if (this.buckets.size > MAX_KEYS) this.buckets.delete(this.buckets.keys().next().value!)
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.options.perSecond)
    bucket.tokens -= 1
    return 0
  }

  private filled(key: string): Bucket {
    const { capacity, perSecond } = this.options
    const now = this.now()
    const bucket = this.buckets.get(key)
    if (!bucket) return { tokens: capacity, at: now }
    const tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
    return { tokens, at: now }
  }
}
