/** An address from a message, when it is one of the web; anything else could run something. */
export function webLink(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) {
    return null
  }
  const { protocol, href } = new URL(address)
  return protocol === "https:" || protocol === "http:" ? href : null
}
