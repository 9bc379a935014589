/** A lock that tabs of one browser share; whoever closes their tab has given it back. */
export interface TabLock {
  isHeld: () => boolean
  release: () => void
}

/**
 * Waits for a lock and keeps it. Where the browser has no locks every tab is on its own.
 * @param mode `shared` may be held by several at once
 */
export function holdTabLock(name: string, mode: LockMode = "exclusive"): TabLock {
  if (!navigator.locks) {
    return { isHeld: () => true, release: () => undefined }
  }
  const cancel = new AbortController()
  let isHeld = false
  let giveBack: (() => void) | null = null
  navigator.locks
    .request(name, { mode, signal: cancel.signal }, () => {
      isHeld = true
      return new Promise<void>((resolve) => (giveBack = resolve))
    })
    .catch(() => undefined)
  return {
    isHeld: () => isHeld,
    release: () => {
      isHeld = false
      cancel.abort()
      giveBack?.()
    },
  }
}

/** Whether any tab has it. */
export async function isTabLockHeld(name: string): Promise<boolean> {
  const { held } = (await navigator.locks?.query()) ?? {}
  return held?.some((lock) => lock.name === name) ?? false
}
