import { useSyncExternalStore } from "react"
import { getExtensions, onExtensions, type Extensions } from "../../../../plugin/src/extend/index.mjs"

/** What other plugins add to the pane, also those that are loaded after us. */
export const useExtensions = (): Extensions => useSyncExternalStore(onExtensions, getExtensions)
