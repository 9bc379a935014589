import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotFlow } from "../../../shared/types"
import { SwitchField } from "../../components/switch-field"
import { conditionsOf, factKey } from "../flow/conditions"
import { useConditionWords } from "../hooks/use-step-words"

interface PreviewFactsProps {
  flow: ChatbotFlow
  facts: Record<string, boolean>
  onChange: (key: string, isSo: boolean) => void
}

/** The flow's conditions, to be held for true or not. */
export const PreviewFacts = ({ flow, facts, onChange }: PreviewFactsProps) => {
  const { t } = useInboxTranslation()
  const { inWords } = useConditionWords()
  const conditions = conditionsOf(flow)
  if (!conditions.length) return null
  return (
    <fieldset className="border-ui-border-base flex flex-col gap-y-3 border-t pt-4">
      <legend className="sr-only">{t("settings.chatbots.preview.facts")}</legend>
      <span aria-hidden className="txt-compact-small-plus">
        {t("settings.chatbots.preview.facts")}
      </span>
      {conditions.map((condition) => {
        const key = factKey(condition)
        return (
          <SwitchField
            key={key}
            label={inWords(condition)}
            isOn={facts[key] ?? false}
            testId="preview-fact"
            onChange={(isSo) => onChange(key, isSo)}
          />
        )
      })}
    </fieldset>
  )
}
