/** Which card is to have the keyboard once it is drawn in its new place. */
export interface FocusRequest {
  ask: (id: string) => void
  /** Whether it is this one: when it is drawn first, and when it is drawn anew and the keyboard went with the old one. */
  take: (id: string, isNowhere: boolean) => boolean
  /** Whoever looks has gone on: from now on the keyboard is where they put it. */
  end: () => void
}

export function createFocusRequest(): FocusRequest {
  let asked: string | null = null
  let isGiven = false
  return {
    ask: (id) => {
      asked = id
      isGiven = false
    },
    take: (id, isNowhere) => {
      if (asked !== id || (isGiven && !isNowhere)) return false
      isGiven = true
      return true
    },
    end: () => {
      if (isGiven) asked = null
    },
  }
}
