import type { AttachmentKind } from "../../types/http/conversation"
import type { ShareDetails } from "../../types/http/message-details"
import type { InstagramAttachment } from "./schema"

interface Share {
  details: ShareDetails
  /** Address of the shared medium itself, when there is one to copy. */
  copy: string | null
  /** What the medium most likely is; the type of the answer tells. */
  kind: AttachmentKind
}

const TYPES: Record<string, ShareDetails["type"]> = {
  share: "link",
  ig_post: "post",
  post: "post",
  ig_reel: "reel",
  reel: "reel",
  ig_story: "story",
  story: "story",
}

/** A shared post, reel, story or link; null for attachments of other types. */
export function readShare(type: string, payload: InstagramAttachment["payload"]): Share | null {
  const shared = TYPES[type]
  if (!shared) return null
  const url = payload?.story_media_url || payload?.url || null
  return {
    details: {
      type: shared,
      id: payload?.ig_post_media_id || payload?.reel_video_id || payload?.story_media_id || null,
      title: payload?.title || null,
      url,
    },
    copy: url && !isPage(url) ? url : null,
    kind: shared === "reel" ? "video" : "image",
  }
}

/** Whether the address shows a page rather than the medium: Meta sends either under the same name. */
function isPage(url: string): boolean {
  if (!URL.canParse(url)) return true
  return /(^|\.)(instagram|facebook)\.com$/.test(new URL(url).hostname)
}
