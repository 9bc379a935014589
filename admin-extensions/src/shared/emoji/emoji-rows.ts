import { EMOJI_GROUPS, type Emoji } from "./load-emoji"

export const COLUMNS = 8

export type EmojiHeading = "recent" | (typeof EMOJI_GROUPS)[number]

export type EmojiRow = { type: "heading"; heading: EmojiHeading } | { type: "emoji"; emoji: readonly Emoji[] }

/** A place in the rows. */
export interface Cell {
  row: number
  column: number
}

export function inRows(list: readonly Emoji[]): EmojiRow[] {
  return Array.from({ length: Math.ceil(list.length / COLUMNS) }, (_, row) => ({
    type: "emoji",
    emoji: list.slice(row * COLUMNS, (row + 1) * COLUMNS),
  }))
}

/** Everything there is, under its headings; what was used last above it. */
export function browseRows(list: readonly Emoji[], recent: readonly string[]): EmojiRow[] {
  const known = new Map(list.map((emoji) => [emoji.unicode, emoji]))
  const used = recent.flatMap((unicode) => known.get(unicode) ?? [])
  const section = (heading: EmojiHeading, emoji: readonly Emoji[]): EmojiRow[] =>
    emoji.length ? [{ type: "heading", heading }, ...inRows(emoji)] : []
  return [
    ...section("recent", used),
    ...EMOJI_GROUPS.flatMap((group) =>
      section(
        group,
        list.filter((emoji) => emoji.group === group)
      )
    ),
  ]
}

export const emojiAt = (rows: readonly EmojiRow[], { row, column }: Cell): Emoji | undefined => {
  const found = rows[row]
  return found?.type === "emoji" ? found.emoji[column] : undefined
}

export const firstCell = (rows: readonly EmojiRow[]): Cell => ({
  row: rows.findIndex(({ type }) => type === "emoji"),
  column: 0,
})

/** Where an arrow key leads; the same place where there is nothing further. */
export function moveCell(rows: readonly EmojiRow[], cell: Cell, key: string): Cell {
  const next = (from: number, by: 1 | -1): number => {
    const row = from + by
    return rows[row]?.type === "heading" ? next(row, by) : row
  }
  const length = (row: number) => {
    const found = rows[row]
    return found?.type === "emoji" ? found.emoji.length : 0
  }
  const down = next(cell.row, 1)
  const up = next(cell.row, -1)
  switch (key) {
    case "ArrowRight":
      return cell.column + 1 < length(cell.row)
        ? { ...cell, column: cell.column + 1 }
        : length(down)
          ? { row: down, column: 0 }
          : cell
    case "ArrowLeft":
      return cell.column > 0
        ? { ...cell, column: cell.column - 1 }
        : length(up)
          ? { row: up, column: length(up) - 1 }
          : cell
    case "ArrowDown":
      return length(down) ? { row: down, column: Math.min(cell.column, length(down) - 1) } : cell
    case "ArrowUp":
      return length(up) ? { row: up, column: Math.min(cell.column, length(up) - 1) } : cell
    default:
      return cell
  }
}
