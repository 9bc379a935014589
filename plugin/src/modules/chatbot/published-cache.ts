import type { PublishedChatbot } from "./storage/read"

type Published = Map<string, PublishedChatbot>

/** How long a process trusts what it read; a change in another process shows after this. */
const TRUSTED_MS = 1_000

/** What answers on each channel, which every arriving message asks. */
export class PublishedCache {
  /** The reading itself, so that one under way while something changes is forgotten too. */
  private reading: { published: Promise<Published>; began_at: number } | null = null

  constructor(private readonly readPublished: () => Promise<Published>) {}

  async get(): Promise<Published> {
    const isFresh = this.reading && Date.now() - this.reading.began_at < TRUSTED_MS
    const reading = isFresh ? this.reading! : { published: this.readPublished(), began_at: Date.now() }
    this.reading = reading
    try {
      return await reading.published
    } catch (error) {
      // Whoever asks next tries again.
      if (this.reading === reading) this.forget()
      throw error
    }
  }

  forget(): void {
    this.reading = null
  }
}
