/**
 * Folds the forms one mobile number may have into one key, for matching only: what is sent to is always
 * the id as the platform gave it. Some countries added a digit that older WhatsApp ids lack.
 *
 * - Brazil: `55 DD 9XXXXXXXX` and `55 DD XXXXXXXX` are the same subscriber when the eight digits begin
 *   with 6–9; landlines begin lower and stay as they are.
 * - Mexico: `521…` is the old form of `52…`.
 * - Argentina: mobiles are `549…` on WhatsApp and often `54…` in a shop. A `54…` number can be a
 *   landline of its own, so a fold that hits more than one person must not merge them.
 *
 * @param phone digits in international form, with or without `+`
 */
export function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, "")
  const brazil = /^55(\d{2})9([6-9]\d{7})$/.exec(digits)
  if (brazil) return `55${brazil[1]}${brazil[2]}`
  const mexico = /^521(\d{10})$/.exec(digits)
  if (mexico) return `52${mexico[1]}`
  const argentina = /^549(\d{10})$/.exec(digits)
  if (argentina) return `54${argentina[1]}`
  return digits
}

/**
 * Whether two WhatsApp ids are the old and the new form of one subscriber's number. Stricter than equal
 * keys: WhatsApp writes Argentine mobiles `549…`, so an id `54…` without the 9 is a landline of its own.
 */
export function isSameSubscriber(waId: string, other: string): boolean {
  return waId === other || (phoneKey(waId) === phoneKey(other) && !waId.startsWith("54"))
}

/**
 * How digits that somebody looks for may stand at the beginning of a number or of its end: as they are, folded like
 * `phoneKey`, and without the ninth digit of a Brazilian mobile whose country or area is left out.
 */
export function numberForms(digits: string): string[] {
  const short = digits.replace(/^(\d{2})?9([6-9]\d{7})$/, "$1$2")
  return [...new Set([digits, phoneKey(digits), short])]
}
