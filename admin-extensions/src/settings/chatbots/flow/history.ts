/** What is, what was before it, and what was undone. */
export interface History<T> {
  past: T[]
  present: T
  future: T[]
  /** What the last change was about; the next one about the same is undone together with it. */
  about: string | null
}

const LENGTH = 200

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [], about: null })

/** @param about such as one field being typed into; null: a change of its own */
export function record<T>(history: History<T>, present: T, about: string | null = null): History<T> {
  if (Object.is(present, history.present)) return history
  if (about !== null && about === history.about) return { ...history, present, future: [] }
  return { past: [...history.past, history.present].slice(-LENGTH), present, future: [], about }
}

export function undo<T>(history: History<T>): History<T> {
  if (!history.past.length) return history
  const present = history.past[history.past.length - 1] as T
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    about: null,
  }
}

export function redo<T>(history: History<T>): History<T> {
  if (!history.future.length) return history
  const [present, ...future] = history.future as [T, ...T[]]
  return { past: [...history.past, history.present], present, future, about: null }
}
