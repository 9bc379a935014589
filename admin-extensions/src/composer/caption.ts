import type { ChannelCapabilities } from "../shared/types"
import type { DraftFile } from "./drafts"

/** Whether a text goes under the first file, as the server decides it too; else it is a message of its own. */
export function isCaption(
  { media, caption_limit }: Pick<ChannelCapabilities, "media" | "caption_limit">,
  files: readonly Pick<DraftFile, "kind" | "voice">[],
  text: string
): boolean {
  const [first] = files
  if (!first || first.voice || text.trim() === "") {
    return false
  }
  return media[first.kind]?.caption === true && [...text.trim()].length <= (caption_limit ?? 0)
}
