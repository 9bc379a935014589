import type { SettingField } from "../../types/http/channel"

/** Opening hours and the form before the chat are set over the API. */
export const SETTING_FIELDS: SettingField[] = [
  {
    name: "allowed_origins",
    label: "Sites that may show the chat",
    help: "One a line, such as https://shop.example, without a path",
    type: "list",
    required: true,
  },
  { name: "title", label: "Heading", help: "The channel's name otherwise", type: "text" },
  { name: "greeting", label: "Greeting", help: "First line a visitor sees", type: "paragraph" },
  {
    name: "offline_message",
    label: "Outside opening hours",
    help: "Shown instead of the greeting",
    type: "paragraph",
  },
  { name: "theme.color", label: "Colour", help: "Such as #7c3aed", type: "text" },
  { name: "theme.position", label: "Side of the page", type: "text", options: ["right", "left"] },
  { name: "theme.mode", label: "Light or dark", type: "text", options: ["auto", "light", "dark"] },
]
