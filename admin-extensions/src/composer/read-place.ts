export interface Coordinates {
  latitude: number
  longitude: number
}

const NUMBER = String.raw`(-?\d{1,3}(?:\.\d+)?)`
const COMMA_NUMBER = String.raw`(-?\d{1,3}(?:,\d+)?)`

/** How maps write places into their addresses, and people into a field. */
const FORMS = [
  `!3d${NUMBER}!4d${NUMBER}`,
  `[?&]mlat=${NUMBER}&mlon=${NUMBER}`,
  `[?&](?:q|ll|query|center|destination)=(?:loc:)?${NUMBER}(?:,|%2C)${NUMBER}`,
  `@${NUMBER},${NUMBER}`,
  `#map=[\\d.]+/${NUMBER}/${NUMBER}`,
  `^geo:${NUMBER},${NUMBER}`,
  `^${NUMBER}\\s*[,;\\s]\\s*${NUMBER}$`,
  `^${COMMA_NUMBER}\\s*[;\\s]\\s*${COMMA_NUMBER}$`,
].map((form) => new RegExp(form, "i"))

const LONGEST = 2_000

/** Coordinates from what somebody typed or pasted: two numbers, or the address of a map; null when it is neither. */
export function readPlace(typed: string): Coordinates | null {
  const text = typed.trim().slice(0, LONGEST)
  for (const form of FORMS) {
    const match = form.exec(text)
    if (match) {
      const [latitude = NaN, longitude = NaN] = match.slice(1).map((part) => Number(part.replace(",", ".")))
      return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
    }
  }
  return null
}
