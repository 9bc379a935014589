import type { FlowOutput } from "../../types/http/chatbot"
import type { ChannelCapabilities } from "../../types/http/channel"
import type { InteractiveDetails } from "../../types/http/message-details"

type Menu = ChannelCapabilities["menu"]
export const MENU_FORMS = ["buttons", "list", "quick_replies"] as const
export type MenuForm = (typeof MENU_FORMS)[number]

/** How an output goes out: its words and, where the channel has a form for them, its options. */
export interface OutgoingMenu {
  text: string
  interactive: InteractiveDetails | null
}

/**
 * The form a menu takes on a channel: the first that shows every label whole, else the first with room for all
 * options, else null for numbered text.
 */
export function menuForm({ text, options }: FlowOutput, menu: Menu): MenuForm | null {
  const roomy = MENU_FORMS.filter(
    (form) => options.length <= menu[form] && [...text].length <= (menu.body_limits?.[form] ?? Infinity)
  )
  const whole = roomy.find((form) => {
    const limit = menu.label_limits?.[form] ?? Infinity
    return options.every(({ title }) => [...title].length <= limit)
  })
  return whole ?? roomy[0] ?? null
}

export function asMenu(output: FlowOutput, menu: Menu): OutgoingMenu {
  const { text, options } = output
  if (!options.length) return { text, interactive: null }
  const form = text.trim() ? menuForm(output, menu) : null
  if (form) {
    return { text, interactive: { type: form, header: null, footer: null, button: null, options } }
  }
  return { text: numbered(output), interactive: null }
}

/** A menu as nothing but words; the numbers are answers. */
export function numbered({ text, options }: FlowOutput): string {
  const lines = options.map(({ title }, index) => `${index + 1}. ${title}`).join("\n")
  return text.trim() ? `${text}\n\n${lines}` : lines
}
