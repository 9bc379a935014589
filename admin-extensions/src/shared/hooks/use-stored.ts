import { useSyncExternalStore } from "react"
import type { PersistentStore } from "../storage/persistent-store"

/** The value under a key, renewed when this or another tab changes it. */
export function useStored<Value>(store: PersistentStore<Value>, key: string): Value {
  return useSyncExternalStore(store.subscribe, () => store.get(key))
}
