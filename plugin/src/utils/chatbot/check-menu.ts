import type { ChannelCapabilities } from "../../types/http/channel"
import type { FlowProblem, MenuNode, MenuOption } from "../../types/http/chatbot"
import { textLength } from "../split-text"
import { MENU_FORMS, menuForm, numbered } from "./as-menu"
import { problem, type FlowChannel } from "./flow-problem"
import { normalizeAnswer } from "./match-option"

/** Whether a menu can be answered, and how each channel shows it. */
export function checkMenu(id: string, { text, options }: MenuNode, channels: FlowChannel[]): FlowProblem[] {
  const output = { text, options: options.map(({ label }, index) => ({ id: `${index}`, title: label })) }
  return [
    ...channels.flatMap(({ name, capabilities }) =>
      capabilities && options.length ? checkForms(id, output, name, capabilities) : []
    ),
    ...checkOptions(id, options),
  ]
}

type Output = Parameters<typeof menuForm>[0]

function checkForms(
  id: string,
  output: Output,
  channel: string,
  capabilities: ChannelCapabilities
): FlowProblem[] {
  const { menu } = capabilities
  const { options } = output
  const largest = Math.max(...MENU_FORMS.map((form) => menu[form]))
  const forms = MENU_FORMS.filter((form) => options.length <= menu[form])
  const labelLimit = Math.max(...forms.map((form) => menu.label_limits?.[form] ?? Infinity))
  const tooMany = { limit: largest, channel }
  return [
    ...(forms.length
      ? []
      : [problem("warning", "too_many_options", `${channel} shows them as text`, id, { details: tooMany })]),
    ...checkBody(id, output, channel, capabilities),
    ...options.flatMap(({ title }, option) => {
      if (!forms.length || [...title].length <= labelLimit) return []
      const details = { limit: labelLimit, channel }
      return [problem("warning", "label_too_long", `${channel} cuts it`, id, { option, details })]
    }),
  ]
}

/** A menu is never cut in two, so that its options stay below its question. */
function checkBody(
  id: string,
  output: Output,
  channel: string,
  { menu, text_limit, text_unit }: ChannelCapabilities
): FlowProblem[] {
  // What a short text would get is what the text is too long for when it gets another.
  const wanted = menuForm({ ...output, text: "" }, menu)
  const given = menuForm(output, menu)
  const sent = given ? output.text : numbered(output)
  if (textLength(sent, text_unit) > text_limit) {
    const details = { limit: text_limit, channel }
    return [problem("error", "text_too_long", `Too long for ${channel}`, id, { details })]
  }
  if (given === wanted || !wanted) return []
  const details = { limit: menu.body_limits![wanted]!, channel }
  const form = given ? given.replace("_", " ") : "text"
  return [problem("warning", "text_too_long", `${channel} shows it as ${form}`, id, { details })]
}

function checkOptions(id: string, options: MenuOption[]): FlowProblem[] {
  if (!options.length) return [problem("error", "no_options", "The menu has no options", id)]
  const owners = new Map(options.map((_, index) => [`${index + 1}`, index]))
  return options.flatMap(({ label, keywords = [] }, option) => {
    if (!label.trim()) return [problem("error", "empty_label", "The option has no label", id, { option })]
    return [label, ...keywords].map(normalizeAnswer).flatMap((answer) => {
      const owner = owners.get(answer)
      if (answer) owners.set(answer, owner ?? option)
      if (owner === undefined || owner === option) return []
      const details = { answer }
      return [
        problem("error", "duplicate_answer", `"${answer}" chooses two options`, id, { option, details }),
      ]
    })
  })
}
