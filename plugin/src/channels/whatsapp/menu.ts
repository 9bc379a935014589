import type { InteractiveDetails, InteractiveOption } from "../../types/http/message-details"
import { ChannelError } from "../../utils/channel-error"

/** Characters Meta takes. */
const LIMITS = { button: 20, row: 24, description: 72, label: 20, header: 60, footer: 60 }
const LIST_LABEL = "Menu"

/**
 * A menu of reply buttons or of a list, for `interactive`. Labels that are too long are cut; a list then
 * shows the whole of it below.
 * @throws ChannelError `unsupported_type`
 */
export function writeMenu(text: string, menu: InteractiveDetails | undefined): Record<string, unknown> {
  const options = menu?.options ?? []
  if ((menu?.type !== "buttons" && menu?.type !== "list") || !options.length) {
    throw new ChannelError("WhatsApp cannot send this kind of menu", {
      code: "unsupported_type",
      retryable: false,
    })
  }
  return {
    type: menu.type === "buttons" ? "button" : "list",
    ...(menu.header ? { header: { type: "text", text: shorten(menu.header, LIMITS.header) } } : {}),
    body: { text },
    ...(menu.footer ? { footer: { text: shorten(menu.footer, LIMITS.footer) } } : {}),
    action:
      menu.type === "buttons"
        ? { buttons: options.map(writeButton) }
        : {
            button: shorten(menu.button || LIST_LABEL, LIMITS.label),
            sections: [{ rows: options.map(writeRow) }],
          },
  }
}

const writeButton = ({ id, title }: InteractiveOption) => ({
  type: "reply",
  reply: { id, title: shorten(title, LIMITS.button) },
})

function writeRow({ id, title, description }: InteractiveOption) {
  const below = description || (title.length > LIMITS.row ? title : null)
  return {
    id,
    title: shorten(title, LIMITS.row),
    ...(below ? { description: shorten(below, LIMITS.description) } : {}),
  }
}

function shorten(text: string, limit: number): string {
  const characters = [...text]
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`
}
