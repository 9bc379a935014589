export interface ExcerptPart {
  text: string
  isMatch: boolean
}

/**
 * Cuts an excerpt into what was found and what stands around it. Ranges may overlap, touch or reach beyond the
 * text: what cannot be is left out, and nothing is shown twice.
 */
export function splitExcerpt(text: string, ranges: readonly (readonly [number, number])[]): ExcerptPart[] {
  const parts: ExcerptPart[] = []
  let end = 0
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const [start, stop] = [Math.max(from, end), Math.min(to, text.length)]
    if (!(start < stop)) {
      continue
    }
    if (start > end) {
      parts.push({ text: text.slice(end, start), isMatch: false })
    }
    const last = parts.at(-1)
    if (last?.isMatch && start === end) {
      last.text += text.slice(start, stop)
    } else {
      parts.push({ text: text.slice(start, stop), isMatch: true })
    }
    end = stop
  }
  if (end < text.length) {
    parts.push({ text: text.slice(end), isMatch: false })
  }
  return parts
}
