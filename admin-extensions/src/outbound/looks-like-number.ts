/** Whether what was typed is meant as a telephone number rather than a name or an address. */
export function looksLikeNumber(text: string): boolean {
  const trimmed = text.trim()
  return /^[+(\d][\d\s()./-]*$/.test(trimmed) && trimmed.replace(/\D/g, "").length >= 4
}
