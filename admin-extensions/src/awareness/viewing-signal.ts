import type { ViewerState } from "../shared/types"

/** Colleagues believe it for twice as long. */
const REPEAT_MS = 20_000
/** Typing on need not be said at every letter. */
const TYPING_REPEAT_MS = 8_000
/** Whoever stops for this long writes no more. */
const TYPING_ENDS_MS = 6_000

type Say = (state: ViewerState, isLast: boolean) => void

/** What colleagues are told about one open conversation: as long as it is seen, again and again. */
export class ViewingSignal {
  private isThere = false
  private saidTypingAt: number | null = null
  private repeat: ReturnType<typeof setInterval> | undefined
  private typingEnds: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly say: Say,
    private readonly now: () => number = Date.now
  ) {}

  /** It is seen from here on. */
  arrive(): void {
    if (!this.isThere) {
      this.isThere = true
      this.say("viewing", false)
      this.repeat = setInterval(
        () => this.say(this.saidTypingAt === null ? "viewing" : "typing", false),
        REPEAT_MS
      )
    }
  }

  /** @param isClosing the page goes, and no answer will be heard */
  leave(isClosing = false): void {
    if (this.isThere) {
      this.isThere = false
      this.saidTypingAt = null
      clearInterval(this.repeat)
      clearTimeout(this.typingEnds)
      this.say("left", isClosing)
    }
  }

  /** A letter was typed. */
  type(): void {
    if (!this.isThere) {
      return
    }
    const now = this.now()
    if (this.saidTypingAt === null || now - this.saidTypingAt >= TYPING_REPEAT_MS) {
      this.saidTypingAt = now
      this.say("typing", false)
    }
    clearTimeout(this.typingEnds)
    this.typingEnds = setTimeout(this.stopTyping, TYPING_ENDS_MS)
  }

  /** Sent, or given up. */
  stopTyping = (): void => {
    clearTimeout(this.typingEnds)
    if (this.isThere && this.saidTypingAt !== null) {
      this.saidTypingAt = null
      this.say("viewing", false)
    }
  }

  /** Says it once more: somebody came, or another tab of ours has left and this one has not. */
  stay(): void {
    if (this.isThere) {
      this.say(this.saidTypingAt === null ? "viewing" : "typing", false)
    }
  }
}
