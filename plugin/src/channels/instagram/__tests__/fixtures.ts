import { readFileSync } from "node:fs"
import path from "node:path"

export const ACCOUNT_ID = "17841405822304914"
export const CUSTOMER_ID = "1254477777777001"

/** What the agent should see of a delivery, or what should become of the message it speaks of. */
export type Sight =
  | {
      type: "message"
      kind: string
      text: string | null
      details: Record<string, unknown>
      /** Kinds, in order; none when left out. */
      attachments?: string[]
      /** `inbound` when left out. */
      direction?: "inbound" | "outbound"
      /** As the direction says when left out. */
      opens_window?: boolean
      reply_to?: string
    }
  | { type: "reaction"; external_id: string; emoji: string | null }
  | { type: "status"; external_id: string; status: "read"; covers_earlier: true }
  | { type: "edit"; external_id: string; text: string }
  | { type: "revoke"; external_id: string }

interface Fixture {
  name: string
  /** Null: accepted, and nothing to be seen. */
  sees: Sight | null
  /** For an account that is not ours: dropped and counted. */
  is_foreign?: true
}

/** A delivery of every kind, in Meta's own shape; the body is `deliveryOf(name)`. */
export const FIXTURES: Fixture[] = [
  {
    name: "text",
    sees: {
      type: "message",
      kind: "text",
      text: "Olá! O vestido azul ainda tem? ✨ https://loja.example/p/1",
      details: {},
    },
  },
  {
    name: "reply",
    sees: {
      type: "message",
      kind: "text",
      text: "This one",
      details: {},
      reply_to: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixTEXT",
    },
  },
  {
    name: "image",
    sees: { type: "message", kind: "image", text: null, details: {}, attachments: ["image"] },
  },
  {
    name: "video",
    sees: { type: "message", kind: "video", text: null, details: {}, attachments: ["video"] },
  },
  {
    name: "audio",
    sees: { type: "message", kind: "audio", text: null, details: { voice: true }, attachments: ["audio"] },
  },
  {
    name: "file",
    sees: { type: "message", kind: "document", text: null, details: {}, attachments: ["document"] },
  },
  {
    name: "several-images",
    sees: {
      type: "message",
      kind: "image",
      text: null,
      details: {},
      attachments: ["image", "image", "video"],
    },
  },
  {
    name: "share",
    sees: {
      type: "message",
      kind: "share",
      text: null,
      details: { share: { type: "link", id: null, title: null, url: "https://www.instagram.com/p/C0ffee/" } },
      attachments: [],
    },
  },
  {
    name: "shared-post",
    sees: {
      type: "message",
      kind: "share",
      text: null,
      details: {
        share: {
          type: "post",
          id: "18011111111111111",
          title: "New arrivals",
          url: "https://scontent.cdninstagram.com/v/t1.15752-9/post.jpg",
        },
      },
      attachments: ["image"],
    },
  },
  {
    name: "shared-post-without-address",
    sees: {
      type: "message",
      kind: "share",
      text: null,
      details: { share: { type: "post", id: "18011111111111112", title: null, url: null } },
      attachments: [],
    },
  },
  {
    name: "shared-reel",
    sees: {
      type: "message",
      kind: "share",
      text: null,
      details: {
        share: {
          type: "reel",
          id: "18022222222222222",
          title: "How to tie a scarf",
          url: "https://scontent.cdninstagram.com/v/t1.15752-9/reel.mp4",
        },
      },
      attachments: ["video"],
    },
  },
  {
    name: "shared-story",
    sees: {
      type: "message",
      kind: "share",
      text: null,
      details: {
        share: {
          type: "story",
          id: "18033333333333333",
          title: null,
          url: "https://scontent.cdninstagram.com/v/t1.15752-9/story.jpg",
        },
      },
      attachments: ["image"],
    },
  },
  {
    name: "story-mention",
    sees: {
      type: "message",
      kind: "story",
      text: null,
      details: {
        story: {
          type: "mention",
          url: "https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=180&signature=Ab",
        },
      },
      attachments: ["image"],
    },
  },
  {
    name: "story-reply",
    sees: {
      type: "message",
      kind: "story",
      text: "Is this in size M?",
      details: {
        story: {
          type: "reply",
          id: "18044444444444444",
          url: "https://scontent.cdninstagram.com/v/t1.15752-9/our-story.jpg",
        },
      },
      attachments: ["image"],
    },
  },
  {
    name: "quick-reply",
    sees: {
      type: "message",
      kind: "interactive",
      text: "Track my order",
      details: { interactive: { type: "button_reply", id: "option_2" } },
    },
  },
  {
    name: "quick-reply-without-text",
    sees: {
      type: "message",
      kind: "interactive",
      text: null,
      details: { interactive: { type: "button_reply", id: "option_3" } },
    },
  },
  {
    name: "postback",
    sees: {
      type: "message",
      kind: "interactive",
      text: "Where is my parcel?",
      details: { interactive: { type: "postback", id: "PARCEL" } },
    },
  },
  {
    name: "postback-with-referral",
    sees: {
      type: "message",
      kind: "interactive",
      text: "Get started",
      details: {
        interactive: { type: "postback", id: "START" },
        referral: { source_type: "shortlink", source_id: null, source_url: null, headline: null, ref: "bio" },
      },
    },
  },
  {
    name: "ad-referral",
    sees: {
      type: "message",
      kind: "text",
      text: "Hi, is this still on?",
      details: {
        referral: {
          source_type: "ad",
          source_id: "6045246247433",
          source_url: null,
          headline: "Spring sale",
          media_type: "image",
          media_url: "https://scontent.cdninstagram.com/v/t1.15752-9/ad.jpg",
          ref: "spring",
        },
      },
    },
  },
  {
    name: "product-referral",
    sees: {
      type: "message",
      kind: "text",
      text: "How much?",
      details: { product: { catalog_id: null, product_retailer_id: "5123456789" } },
    },
  },
  {
    name: "link-referral",
    sees: {
      type: "message",
      kind: "activity",
      text: null,
      details: {
        referral: {
          source_type: "igme_link",
          source_id: null,
          source_url: null,
          headline: null,
          ref: "newsletter",
        },
      },
      opens_window: false,
    },
  },
  {
    name: "echo",
    sees: {
      type: "message",
      kind: "text",
      text: "Answered from the phone",
      details: { from_app: true },
      direction: "outbound",
      opens_window: false,
    },
  },
  {
    name: "echo-image",
    sees: {
      type: "message",
      kind: "image",
      text: null,
      details: { from_app: true },
      direction: "outbound",
      opens_window: false,
      attachments: ["image"],
    },
  },
  {
    name: "unsupported",
    sees: { type: "message", kind: "unsupported", text: null, details: { type: "unsupported" } },
  },
  {
    name: "ephemeral",
    sees: { type: "message", kind: "unsupported", text: null, details: { type: "ephemeral" } },
  },
  {
    name: "sticker-without-address",
    sees: { type: "message", kind: "unsupported", text: null, details: { type: "sticker" } },
  },
  {
    name: "sticker",
    sees: { type: "message", kind: "sticker", text: null, details: {}, attachments: ["sticker"] },
  },
  {
    name: "unknown-attachment",
    sees: { type: "message", kind: "unsupported", text: null, details: { type: "hologram" } },
  },
  {
    name: "reaction",
    sees: {
      type: "reaction",
      external_id: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixTEXT",
      emoji: "❤️",
    },
  },
  {
    name: "reaction-by-name",
    sees: {
      type: "reaction",
      external_id: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixTEXT",
      emoji: "😮",
    },
  },
  {
    name: "unreaction",
    sees: {
      type: "reaction",
      external_id: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixTEXT",
      emoji: null,
    },
  },
  {
    name: "seen",
    sees: {
      type: "status",
      external_id: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixECHO",
      status: "read",
      covers_earlier: true,
    },
  },
  {
    name: "edit",
    sees: {
      type: "edit",
      external_id: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixTEXT",
      text: "The green one, sorry",
    },
  },
  {
    name: "unsend",
    sees: {
      type: "revoke",
      external_id: "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOjE3ODQxNDA1ODIyMzA0OTE0OmZAixTEXT",
    },
  },
  {
    name: "standby",
    sees: { type: "message", kind: "text", text: "While another app has the thread", details: {} },
  },
  { name: "wrapped-in-changes", sees: { type: "message", kind: "text", text: "random_text", details: {} } },
  { name: "seconds", sees: { type: "message", kind: "text", text: "In seconds", details: {} } },
  {
    name: "foreign-account",
    sees: { type: "message", kind: "text", text: "Not for you", details: {} },
    is_foreign: true,
  },
  { name: "handover", sees: null },
  { name: "own-note", sees: null },
  { name: "edit-without-text", sees: null },
  { name: "comment", sees: null },
]

/** The delivery's body, parsed. */
export function deliveryOf(name: string): Record<string, unknown> {
  return JSON.parse(
    readFileSync(path.join(__dirname, "..", "__fixtures__", `${name}.json`), "utf8")
  ) as Record<string, unknown>
}
