import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ConditionNode } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { OptionSelect } from "../../components/option-select"
import { CONDITION_FIELDS, conditionField, withField } from "../flow/conditions"
import { useEditor } from "../hooks/editor-context"
import { useConditionWords } from "../hooks/use-step-words"
import { ConditionValue } from "./condition-value"
import { NextSelect } from "./next-select"

/** What is asked, and where to go on either way. */
export const ConditionFields = ({ id, node }: { id: string; node: ConditionNode }) => {
  const { t } = useInboxTranslation()
  const { update } = useEditor()
  const { fieldName, operatorName } = useConditionWords()
  const { when } = node
  const known = conditionField(when.field)
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Field label={t("settings.chatbots.steps.when")}>
        {(input) => (
          <OptionSelect
            input={input}
            options={CONDITION_FIELDS.map(({ field }) => ({ value: field, label: fieldName(field) }))}
            value={when.field}
            testId="condition-field"
            onChange={(field) => field && update(id, { ...node, when: withField(field) })}
          />
        )}
      </Field>
      <Field label={t("settings.chatbots.steps.operator")}>
        {(input) => (
          <OptionSelect
            input={input}
            options={(known?.operators ?? []).map((is) => ({ value: is, label: operatorName(is) }))}
            value={when.is}
            testId="condition-operator"
            onChange={(is) => is && update(id, { ...node, when: { ...when, is } })}
          />
        )}
      </Field>
      {known?.value && (
        <div className="sm:col-span-2">
          <ConditionValue
            kind={known.value}
            value={when.value ?? null}
            onChange={(value) => update(id, { ...node, when: { ...when, value } }, "value")}
          />
        </div>
      )}
      <Field label={t("settings.chatbots.steps.then")}>
        {(input) => <NextSelect id={id} link="then" to={node.then} input={input} />}
      </Field>
      <Field label={t("settings.chatbots.steps.else")}>
        {(input) => <NextSelect id={id} link="else" to={node.else} input={input} />}
      </Field>
    </div>
  )
}
