/** One or two letters for an avatar. Numbers have no initials worth showing. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  const first = words[0]
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const letters = [first, last].map((word) => (word ? [...word][0] : "")).join("")
  return letters.toLocaleUpperCase() || "#"
}

/** How countries with a fixed length group their numbers; others are written without spaces. */
const GROUPS = [/^(55)(\d{2})(\d{4,5})(\d{4})$/, /^(1)(\d{3})(\d{3})(\d{4})$/]

function formatPhone(digits: string): string {
  for (const groups of GROUPS) {
    const [, country, area, first, second] = groups.exec(digits) ?? []
    if (country) {
      return `+${country} ${area} ${first}-${second}`
    }
  }
  return `+${digits}`
}

/** A WhatsApp address is digits only; people know it as a phone number. Other addresses stay as they are. */
export function formatAddress(provider: string, address: string): string {
  if (provider === "whatsapp" && /^\d{7,15}$/.test(address)) {
    return formatPhone(address)
  }
  return provider === "instagram" && /^[a-z][\w.]*$/i.test(address) ? `@${address}` : address
}

/** A number as a shop keeps it, grouped where it is an international one. */
export const formatPhoneNumber = (phone: string): string =>
  /^\+?\d{7,15}$/.test(phone) ? formatPhone(phone.replace("+", "")) : phone
