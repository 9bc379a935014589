export interface Spread {
  min: number
  median: number
  max: number
}

/** The value below which this share of the sorted values lies. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

export function spread(values: number[]): Spread {
  return { min: Math.min(...values), median: percentile(values, 0.5), max: Math.max(...values) }
}

/** One line of the table: a ratio against a floor or peer of the same run. */
export interface Figure {
  name: string
  /** What the ratio is of, in words. */
  ratio_of: string
  ratio: Spread
  reach: string
  isReached: boolean
  /** Absolute values of this machine, to judge the noise by. */
  note: string
}

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
export const showSpread = ({ min, median, max }: Spread) => `${short(min)} / ${short(median)} / ${short(max)}`

export function printFigures(figures: Figure[]): void {
  const rows = figures.map((figure) => [
    figure.name,
    showSpread(figure.ratio),
    figure.reach,
    figure.isReached ? "reached" : "NOT reached",
  ])
  const head = ["figure", "ratio min / median / max", "reach", ""]
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
  )
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()
  process.stdout.write(`\n${line(head)}\n${widths.map((width) => "-".repeat(width)).join("  ")}\n`)
  rows.forEach((row, index) => {
    process.stdout.write(
      `${line(row)}\n    ratio of ${figures[index]?.ratio_of}\n    ${figures[index]?.note}\n`
    )
  })
}
