import type { TimelineEntryDTO } from "../../types/http/timeline"
import type { TimelinePosition } from "../../types/timeline"

/** One place in which things are kept that happened with a customer. */
export interface TimelineSource {
  /** Its name in cursors. */
  name: string
  /** The entries right after a position, newest first. */
  read(after: TimelinePosition | null, limit: number): Promise<TimelineEntryDTO[]>
}
