/** How the simulated Instagram behaves; all of it can be changed while it runs. */
export interface InstagramSettings {
  /** When the echo of an API send comes: after its answer, before it, or not at all. */
  echo: "after" | "before" | "none"
  /** How long a link to a medium lives, in milliseconds of platform time. */
  link_lifetime_ms: number
  /** Whether a medium that cannot be fetched is refused at once, or accepted and never seen again. */
  media_errors: "sync" | "async"
  /** Calls of the reading paths a second and account before 613; null for no limit. */
  read_limit: number | null
}

export const defaultInstagramSettings = (): InstagramSettings => ({
  echo: "after",
  link_lifetime_ms: 5 * 60_000,
  media_errors: "sync",
  read_limit: null,
})
