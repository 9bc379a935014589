/** One or two letters for an avatar. Numbers have no initials worth showing. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  const first = words[0]
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const letters = [first, last].map((word) => (word ? [...word][0] : "")).join("")
  return letters.toLocaleUpperCase() || "#"
}

/** A WhatsApp address is digits only; people know it with a plus. Other addresses stay as they are. */
export function formatAddress(provider: string, address: string): string {
  if (provider === "whatsapp" && /^\d{7,15}$/.test(address)) {
    return `+${address}`
  }
  return provider === "instagram" && /^[a-z][\w.]*$/i.test(address) ? `@${address}` : address
}
