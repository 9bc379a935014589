/** Which card is to have the keyboard once it is drawn in its new place. */
export interface FocusRequest {
  ask: (id: string | null) => void
  /** Whether it is this one; it is asked for once. */
  take: (id: string) => boolean
}

export function createFocusRequest(): FocusRequest {
  let asked: string | null = null
  return {
    ask: (id) => {
      asked = id
    },
    take: (id) => {
      const isMeant = asked === id
      if (isMeant) asked = null
      return isMeant
    },
  }
}
