/** What a signed link opens. */
export type FileToken =
  { attachment_id: string; variant: "file" | "thumbnail" } | { identity_id: string; variant: "avatar" }

interface Signer {
  sign(payload: FileToken, expiresAt: Date): string
}

const HOUR = 3_600_000

/**
 * A link to a file that needs no log-in and holds for one to two hours. Within an hour it is the same, so
 * that a screen drawn again does not load its pictures again.
 * @returns a path on this server
 */
export function fileLink(signer: Signer, token: FileToken, now = Date.now()): string {
  const expiresAt = new Date((Math.floor(now / HOUR) + 2) * HOUR)
  return `/inbox/files/${signer.sign(token, expiresAt)}`
}

export const FILE_LINKS = "file-link"
