import type { ChannelCapabilities, FlowOutput } from "../../../shared/types"

type Menu = ChannelCapabilities["menu"]
export const MENU_FORMS = ["buttons", "list", "quick_replies"] as const
export type MenuForm = (typeof MENU_FORMS)[number] | "numbers"

const length = (text: string) => [...text].length

/**
 * How a channel shows a menu: the first form that shows every label whole, else the first with room for all
 * options, else numbers.
 */
export function menuForm({ text, options }: FlowOutput, menu: Menu): MenuForm {
  const roomy = MENU_FORMS.filter(
    (form) => options.length <= menu[form] && length(text) <= (menu.body_limits?.[form] ?? Infinity)
  )
  const isWhole = (form: (typeof MENU_FORMS)[number]) =>
    options.every(({ title }) => length(title) <= (menu.label_limits?.[form] ?? Infinity))
  return roomy.find(isWhole) ?? roomy[0] ?? "numbers"
}

/** A menu as nothing but words. */
export const numbered = ({ text, options }: FlowOutput): string =>
  [text, options.map(({ title }, index) => `${index + 1}. ${title}`).join("\n")].filter(Boolean).join("\n\n")
