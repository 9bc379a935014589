import type { ChannelCapabilities } from "../shared/types"

const encoder = new TextEncoder()

/** Length of a text in the unit the channel counts in. */
export function textLength(text: string, unit: ChannelCapabilities["text_unit"]): number {
  return unit === "bytes" ? encoder.encode(text).length : [...text].length
}

/** What is left of the limit; null while it is too far away to mention. */
export function remainingLength(
  text: string,
  capabilities: Pick<ChannelCapabilities, "text_limit" | "text_unit">
): number | null {
  const left = capabilities.text_limit - textLength(text, capabilities.text_unit)
  return left <= Math.min(200, capabilities.text_limit * 0.2) ? left : null
}
