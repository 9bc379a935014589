import { useCallback, useMemo } from "react"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotFlow, FlowCondition, FlowNode, FlowProblem, HandoffNode } from "../../../shared/types"
import { useProviderName } from "../../channels/hooks/use-provider-name"
import { useStrategyWords } from "../../distribution/hooks/use-distribution"
import { useTeamOptions } from "../../team/hooks/use-team"
import { excerptOf, givenName, stepNumbers } from "../flow/step-titles"

/** A key of translations has no dots of its own. */
const keyOf = (field: string) => field.replaceAll(".", "_")

/** Conditions in words. */
export function useConditionWords() {
  const translationOr = useTranslationOr()
  const providerName = useProviderName()
  const { departments } = useTeamOptions()
  const fieldName = (field: string) =>
    translationOr(`settings.chatbots.conditions.fields.${keyOf(field)}`, field)
  const operatorName = (is: string) => translationOr(`settings.chatbots.conditions.is.${is}`, is)
  const valueName = ({ field, value }: FlowCondition) => {
    if (value === null || value === undefined || value === "") return ""
    if (field === "channel") return providerName(String(value))
    return departments.find((department) => department.value === value)?.label ?? String(value)
  }
  const inWords = (when: FlowCondition) => {
    const value = valueName(when)
    const about = when.field === "business_hours" && value ? `${fieldName(when.field)} (${value})` : null
    if (about) return `${about} ${operatorName(when.is)}`
    return `${fieldName(when.field)} ${operatorName(when.is)} ${value}`.trim()
  }
  return { fieldName, operatorName, inWords }
}

/** What steps are called: by number, and by their name or the beginning of their text. */
export function useStepTitles(flow: ChatbotFlow) {
  const { t } = useInboxTranslation()
  const { inWords } = useConditionWords()
  const numbers = useMemo(() => stepNumbers(flow), [flow])
  const { people, departments } = useTeamOptions()
  const { nameOf: methodName } = useStrategyWords()
  const targetName = ({ department_id, user_id, method }: HandoffNode) => {
    const target = [...departments, ...people].find(({ value }) => value === (department_id ?? user_id))
    return target?.label ?? (method ? methodName(method) : "")
  }
  const contentOf = (node: FlowNode) => {
    if (node.type === "condition") return inWords(node.when)
    return (node.type === "handoff" && targetName(node)) || excerptOf(node)
  }
  const nameOf = (id: string, node: FlowNode) => givenName(id) ?? contentOf(node)
  const titleOf = (id: string) => {
    const node = flow.nodes[id]
    if (!node) return id
    const type = t(`settings.chatbots.steps.types.${node.type}`)
    const name = nameOf(id, node)
    return `${numbers.get(id) ?? "?"}. ${name && name !== type ? `${type}: ${name}` : type}`
  }
  return { numbers, titleOf }
}

/** Problems in words; those we have none for keep the server's. */
export function useProblemText() {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  return useCallback(
    ({ code, message, option, details = {} }: FlowProblem) => {
      const { limit, channel } = details
      const limited = limit === undefined ? undefined : `settings.chatbots.problemLimit.${code}`
      const plain = translationOr(`settings.chatbots.problem.${code}`, message)
      const isLimited = limited !== undefined && translationOr(limited, undefined) !== undefined
      const words = isLimited ? t(limited, { limit }) : plain
      const placed =
        channel === undefined ? words : t("settings.chatbots.problemOn", { problem: words, channel })
      return option === undefined
        ? placed
        : t("settings.chatbots.problemOption", { number: option + 1, problem: placed })
    },
    [t, translationOr]
  )
}
