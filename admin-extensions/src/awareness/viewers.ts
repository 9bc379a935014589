import type { StreamEvents } from "../shared/types"

/** Who looks says so every 20 s; without a word for this long, nobody is there any more. */
export const FORGET_MS = 40_000

export interface Viewer {
  id: string
  name: string
  isWriting: boolean
  /** When it was said last, by this browser's clock. */
  at: number
}

type ViewerEvent = StreamEvents["viewer.updated"]

/** Writes what a colleague says into who is there; in the order of their coming. */
export function withViewer(
  viewers: readonly Viewer[],
  { agent, state }: Pick<ViewerEvent, "agent" | "state">,
  now: number
): readonly Viewer[] {
  if (state === "left") {
    return viewers.some(({ id }) => id === agent.id) ? viewers.filter(({ id }) => id !== agent.id) : viewers
  }
  const viewer: Viewer = { id: agent.id, name: agent.name, isWriting: state === "typing", at: now }
  return viewers.some(({ id }) => id === agent.id)
    ? viewers.map((known) => (known.id === agent.id ? viewer : known))
    : [...viewers, viewer]
}

/** Without those who have not said anything for too long. */
export function stillThere(viewers: readonly Viewer[], now: number): readonly Viewer[] {
  const there = viewers.filter(({ at }) => now - at < FORGET_MS)
  return there.length === viewers.length ? viewers : there
}

/** How long until somebody is to be forgotten; null while nobody is there. */
export function untilForgotten(viewers: readonly Viewer[], now: number): number | null {
  const first = Math.min(...viewers.map(({ at }) => at))
  return viewers.length ? Math.max(0, first + FORGET_MS - now) : null
}

/** Whoever sent a message writes it no more. */
export function hasSent(viewers: readonly Viewer[], agentId: string | null): readonly Viewer[] {
  return viewers.some(({ id, isWriting }) => id === agentId && isWriting)
    ? viewers.map((viewer) => (viewer.id === agentId ? { ...viewer, isWriting: false } : viewer))
    : viewers
}
