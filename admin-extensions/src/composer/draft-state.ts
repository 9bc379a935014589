import { browserStorage, PersistentStore } from "../shared/storage/persistent-store"
import type { DraftDTO } from "../shared/types"

/** What this browser knows of the server's copy of a draft. */
export interface DraftState {
  /** The newest time of the server's copy that was heard of; null while there was none. */
  seen_at: string | null
  /** Whether there is one. */
  exists: boolean
  /** The fingerprint of what was last the same here and there. */
  saved: string
  /** Fingerprints of what this browser saved, newest last: its own words that come back are no news. */
  own: readonly string[]
}

const NOTHING: DraftState = { seen_at: null, exists: false, saved: "", own: [] }
const MOST_OWN = 12

export const draftStates = new PersistentStore<DraftState>(
  "inbox:draft-state:",
  NOTHING,
  browserStorage(),
  ({ exists, saved }) => !exists && saved === ""
)

/** Another draft of the same conversation, written elsewhere while something was written here. */
export const draftOffers = new PersistentStore<DraftDTO | null>(
  "inbox:draft-offer:",
  null,
  browserStorage(),
  (offer) => offer === null
)

/** @param fingerprint of what is about to be saved from here */
export const withOwn = (state: DraftState, fingerprint: string): DraftState => ({
  ...state,
  own: [...state.own.filter((known) => known !== fingerprint), fingerprint].slice(-MOST_OWN),
})
