import type { TimelineEntryDTO } from "../shared/types"

/** What every contact may have. Others are offered once there is one. */
const COMMON = ["conversation", "transfer", "note", "owner", "order"]

/** The kinds to choose from: the common ones, those that were seen, and those that are chosen. */
export function offeredKinds(entries: readonly TimelineEntryDTO[], chosen: readonly string[]): string[] {
  const others = new Set([...entries.map(({ kind }) => kind as string), ...chosen])
  COMMON.forEach((kind) => others.delete(kind))
  return [...COMMON, ...[...others].sort()]
}

/** A third party's kind as words: "loyalty.points_earned" is "loyalty: points earned". */
export const spellKind = (kind: string): string => kind.replace(".", ": ").replace(/[._-]+/g, " ")
