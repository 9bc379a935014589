/** Characters that break a path or a header, or turn the direction of what is read. */
const UNSAFE = /[\u0000-\u001f\u007f\u0080-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"\\/:*?<>|]/g
const MAX_LENGTH = 150

/** A file's name as people may see and keep it: no path, no control or direction characters, not endless. */
export function safeFileName(name: string | null | undefined): string | null {
  const base = (name ?? "")
    .replace(UNSAFE, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
  if (!base) return null
  if (base.length <= MAX_LENGTH) return base
  const extension = /\.[\p{L}\p{N}]{1,8}$/u.exec(base)?.[0] ?? ""
  return base.slice(0, MAX_LENGTH - extension.length) + extension
}
