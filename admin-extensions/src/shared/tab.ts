const LOCK_PREFIX = "medusa-inbox-tab:"

/** Names this tab until it is loaded again. */
export const TAB_ID = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
  byte.toString(16).padStart(2, "0")
).join("")

/** Holds a lock for as long as this tab lives, so that others can tell. */
export function holdTab(): void {
  void navigator.locks?.request(LOCK_PREFIX + TAB_ID, () => new Promise<never>(() => undefined))
}

/** The tabs of this browser that are open; without Web Locks only this one is known. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  const others = held.flatMap(({ name }) =>
    name?.startsWith(LOCK_PREFIX) ? [name.slice(LOCK_PREFIX.length)] : []
  )
  return new Set([TAB_ID, ...others])
}
