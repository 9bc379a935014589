import type { ChannelCapabilities, FlowOutput } from "../../../shared/types"

type Menu = ChannelCapabilities["menu"]
export const MENU_FORMS = ["buttons", "list", "quick_replies"] as const
export type MenuForm = (typeof MENU_FORMS)[number] | "numbers"

/** How a channel shows a menu with so many options: the first form with room for all of them. */
export const menuForm = (options: number, menu: Menu): MenuForm =>
  MENU_FORMS.find((form) => options <= menu[form]) ?? "numbers"

/** A menu as nothing but words. */
export const numbered = ({ text, options }: FlowOutput): string =>
  [text, options.map(({ title }, index) => `${index + 1}. ${title}`).join("\n")].filter(Boolean).join("\n\n")
