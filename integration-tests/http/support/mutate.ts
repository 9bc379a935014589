type Random = () => number

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item

/** Values that have no business where they turn up. */
const STRANGERS: ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => "",
  () => "0",
  () => "\u0000\ud800",
  () => "9".repeat(400),
  () => "'; DROP TABLE inbox_message; --",
  () => "<img src=x onerror=alert(1)>",
  () => "\u202e\u0000%s%n{{7*7}}${7*7}",
  (random) => "x".repeat(Math.floor(random() * 40_000)),
  () => [],
  () => {},
  () => ({}),
  () => ({ __proto__: null, constructor: { prototype: 1 } }),
  (random) => nested(Math.floor(random() * 2_000)),
  () => [[["text"]]],
  () => "1e400",
  () => "-62135596800001",
  () => "2026-11-22T00:00:00Z",
]

function nested(depth: number): unknown {
  let value: unknown = "deep"
  for (let level = 0; level < depth; level += 1) {
    value = level % 2 ? [value] : { text: value }
  }
  return value
}

/** Changes the value somewhere inside: swaps a type, drops, repeats or renames a member. */
export function mutateValue(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || random() < 0.12) {
    return pick(random, STRANGERS)(random)
  }
  if (Array.isArray(value)) {
    const index = Math.floor(random() * value.length)
    const changed = value.map((item, position) => (position === index ? mutateValue(item, random) : item))
    return random() < 0.15 ? [...changed, ...changed] : changed
  }
  const keys = Object.keys(value)
  const key = pick(random, keys)
  const { [key]: member, ...others } = value as Record<string, unknown>
  const turn = random()
  if (turn < 0.12) {
    return others
  }
  return turn < 0.2 ? { ...others, [`${key}_`]: member } : { ...others, [key]: mutateValue(member, random) }
}

/** Changes the text itself: mostly what comes out is no JSON any more. */
export function mutateBytes(text: string, random: Random): Buffer {
  const bytes = Buffer.from(text)
  const at = Math.floor(random() * bytes.length)
  switch (Math.floor(random() * 6)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xfe, 0x00, 0xc3]), bytes.subarray(at)])
    case 2:
      return Buffer.from(text, "utf16le")
    case 3:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
    case 4:
      return Buffer.from(text.replaceAll('"', random() < 0.5 ? "'" : '""'))
    default:
      bytes[at] = Math.floor(random() * 256)
      return bytes
  }
}
