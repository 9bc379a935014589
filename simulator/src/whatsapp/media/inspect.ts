/**
 * What is wrong with the bytes of a medium, in the platform's words, or null. Covers what a sender gets wrong
 * in practice: a renamed file, and a voice note that is not Ogg with mono Opus.
 */
export function inspectMedia(mimeType: string, bytes: Buffer): string | null {
  const starts = (signature: string, at = 0) =>
    bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, "latin1"))
  const wrong = `Media file is corrupted or is not ${mimeType}.`
  switch (mimeType) {
    case "image/jpeg":
      return starts("\xff\xd8\xff") ? null : wrong
    case "image/png":
      return starts("\x89PNG\r\n\x1a\n") ? null : wrong
    case "image/webp":
      return starts("RIFF") && starts("WEBP", 8) ? null : wrong
    case "video/mp4":
    case "video/3gpp":
    case "audio/mp4":
      return starts("ftyp", 4) ? null : wrong
    case "audio/ogg":
      return inspectOgg(bytes)
    case "application/pdf":
      return bytes.subarray(0, 1024).includes("%PDF-") ? null : wrong
    default:
      return null
  }
}

function inspectOgg(bytes: Buffer): string | null {
  if (bytes.subarray(0, 4).toString("latin1") !== "OggS") {
    return "Media file is corrupted or is not audio/ogg."
  }
  const head = bytes.subarray(0, 256).indexOf("OpusHead")
  if (head < 0) {
    return "Unsupported audio codec in audio/ogg: only opus is supported."
  }
  return bytes[head + 9] === 1 ? null : "Unsupported audio in audio/ogg: only mono is supported."
}
