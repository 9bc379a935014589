import { buildUrl } from "../api/client"

/** A file's signed path as a full address on the server the admin talks to. */
export const fileUrl = (path: string | null): string | null => (path ? buildUrl(path).href : null)
