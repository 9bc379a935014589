import type { ChannelCapabilities } from "../../types/http/channel"

const MEGABYTE = 1024 * 1024

export const CAPABILITIES: ChannelCapabilities = {
  text_limit: 4096,
  text_unit: "characters",
  splits_text: false,
  formatting: "whatsapp",
  caption_limit: 1024,
  media: {
    image: { mime_types: ["image/jpeg", "image/png"], max_bytes: 5 * MEGABYTE, caption: true },
    video: { mime_types: ["video/mp4", "video/3gpp"], max_bytes: 16 * MEGABYTE, caption: true },
    audio: {
      mime_types: ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"],
      max_bytes: 16 * MEGABYTE,
      caption: false,
    },
    document: {
      mime_types: [
        "application/pdf",
        "text/csv",
        "text/plain",
        "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      ],
      max_bytes: 100 * MEGABYTE,
      caption: true,
    },
  },
  voice: "ogg_opus",
  service_window_hours: 24,
  templates: true,
  reply_to: true,
  reactions: true,
  typing: true,
  read_receipts: true,
  locations: true,
  contact_cards: true,
  menu: {
    buttons: 3,
    list: 10,
    quick_replies: 0,
    label_limits: { buttons: 20, list: 24 },
    body_limits: { buttons: 1_024, list: 4_096 },
  },
  time_resolution: "second",
}
