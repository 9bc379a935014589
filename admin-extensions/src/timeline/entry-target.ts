import { webLink } from "../shared/media/web-link"

export type EntryTarget = { type: "admin"; path: string } | { type: "web"; url: string }

/** Control characters and backslashes, which browsers read otherwise than they look. */
const TREACHEROUS = /[\u0000-\u001f\u007f\\]/

/** Where an entry's address leads: a page of the admin or of the web; nowhere when it could run something. */
export function entryTarget(address: string | null): EntryTarget | null {
  if (!address || TREACHEROUS.test(address)) {
    return null
  }
  if (address.startsWith("/")) {
    return address.startsWith("//") ? null : { type: "admin", path: address }
  }
  const url = webLink(address)
  return url ? { type: "web", url } : null
}
