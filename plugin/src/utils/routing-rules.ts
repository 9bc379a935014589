import type { RoutingOptions } from "../types/http/routing"
import type { RoutingRule } from "../types/routing"

/** What holds while nobody has said anything. */
export const DEFAULT_RULE: RoutingRule = {
  scope: "account",
  scope_id: null,
  method: "manual",
  fallback_method: null,
  options: {},
}

interface Queue {
  channel_id: string
  department_id: string | null
}

/** The rule for a conversation: its department's, else its channel's, else the account's. */
export function ruleFor<Rule extends RoutingRule>(rules: Rule[], queue: Queue): Rule | RoutingRule {
  return rulesFor(rules, queue)[0] ?? DEFAULT_RULE
}

/** An option for a conversation: of the nearest rule that says anything about it. */
export function optionFor<Name extends keyof RoutingOptions & string>(
  rules: RoutingRule[],
  queue: Queue,
  name: Name
): RoutingOptions[Name] {
  return rulesFor(rules, queue).find(({ options }) => options[name] !== undefined)?.options[name]
}

/** The rules that could hold for a conversation, the nearest first. */
function rulesFor<Rule extends RoutingRule>(rules: Rule[], { channel_id, department_id }: Queue): Rule[] {
  const of = (scope: RoutingRule["scope"], id: string | null) =>
    rules.filter((rule) => rule.scope === scope && rule.scope_id === id)
  return [
    ...(department_id ? of("department", department_id) : []),
    ...of("channel", channel_id),
    ...of("account", null),
  ]
}

/** Of a department, what says which channels it serves. */
export interface ServedChannels {
  id: string
  channel_ids: string[]
}

/** Whether a department takes conversations of a channel; one that names none takes all. */
export const servesChannel = ({ channel_ids }: Pick<ServedChannels, "channel_ids">, channelId: string) =>
  channel_ids.length === 0 || channel_ids.includes(channelId)

/** Where conversations of a channel begin: with the only department that names it, else with the account. */
export function departmentOf(departments: ServedChannels[], channelId: string): string | null {
  const named = departments.filter(({ channel_ids }) => channel_ids.includes(channelId))
  return named.length === 1 ? named[0]!.id : null
}

/** Whether an agent may be given a conversation of a channel: somebody in no department serves everything. */
export function agentServes(
  departments: ServedChannels[],
  agentDepartmentIds: string[],
  channelId: string
): boolean {
  const own = departments.filter(({ id }) => agentDepartmentIds.includes(id))
  return own.length === 0 || own.some((department) => servesChannel(department, channelId))
}
