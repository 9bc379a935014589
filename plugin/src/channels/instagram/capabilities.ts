import type { ChannelCapabilities } from "../../types/http/channel"

const MEGABYTE = 1024 * 1024

/** Of one text, in UTF-8. */
export const TEXT_BYTES = 1_000
export const QUICK_REPLIES = { most: 13, title: 20 }

/** Documents are left out although Meta's newer pages list PDF: older accounts refuse them. */
export const CAPABILITIES: ChannelCapabilities = {
  text_limit: TEXT_BYTES,
  text_unit: "bytes",
  splits_text: true,
  formatting: null,
  caption_limit: null,
  media: {
    image: { mime_types: ["image/jpeg", "image/png"], max_bytes: 8 * MEGABYTE, caption: false },
    video: {
      mime_types: ["video/mp4", "video/quicktime", "video/webm", "video/ogg", "video/x-msvideo"],
      max_bytes: 25 * MEGABYTE,
      caption: false,
    },
    audio: {
      mime_types: ["audio/mp4", "audio/x-m4a", "audio/aac", "audio/wav"],
      max_bytes: 25 * MEGABYTE,
      caption: false,
    },
  },
  voice: "mp4",
  service_window_hours: 24,
  templates: false,
  reply_to: true,
  reactions: true,
  typing: true,
  read_receipts: true,
  locations: false,
  contact_cards: false,
  menu: {
    buttons: 0,
    list: 0,
    quick_replies: QUICK_REPLIES.most,
    label_limits: { quick_replies: QUICK_REPLIES.title },
  },
  time_resolution: "millisecond",
}

/** With Meta's permission "Human Agent" people may answer for seven days, machines for a day as ever. */
export const HUMAN_AGENT_CAPABILITIES: ChannelCapabilities = {
  ...CAPABILITIES,
  service_window_hours: 7 * 24,
  automated_window_hours: 24,
}
