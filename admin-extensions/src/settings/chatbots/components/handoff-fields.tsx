import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { HandoffNode } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { OptionSelect } from "../../components/option-select"
import { useStrategyWords } from "../../distribution/hooks/use-distribution"
import { useTeamOptions } from "../../team/hooks/use-team"
import {
  HANDOFF_TARGETS,
  targetOf,
  targetValue,
  withTarget,
  type HandoffTarget,
} from "../flow/handoff-target"
import { useEditor } from "../hooks/editor-context"

const LABELS = { department: "targetDepartment", user: "targetUser", method: "targetMethod" } as const

/** To whom the conversation goes. */
export const HandoffFields = ({ id, node }: { id: string; node: HandoffNode }) => {
  const { t } = useInboxTranslation()
  const { update } = useEditor()
  const { people, departments } = useTeamOptions()
  const { strategies } = useStrategyWords()
  const target = targetOf(node)
  const options = {
    department: departments,
    user: people,
    method: strategies.map(({ identifier, name }) => ({ value: identifier, label: name })),
  }
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Field label={t("settings.chatbots.steps.target")}>
        {(input) => (
          <OptionSelect
            input={input}
            options={HANDOFF_TARGETS.map((name) => ({
              value: name,
              label: t(`settings.chatbots.steps.targets.${name}`),
            }))}
            value={target}
            testId="handoff-target"
            onChange={(name) => update(id, withTarget(node, name as HandoffTarget))}
          />
        )}
      </Field>
      {target !== "default" && (
        <Field
          label={t(`settings.chatbots.steps.${LABELS[target]}`)}
          error={targetValue(node) ? undefined : t("settings.required")}
        >
          {(input) => (
            <OptionSelect
              input={input}
              options={options[target]}
              value={targetValue(node) || null}
              testId={`handoff-${target}`}
              onChange={(value) => update(id, withTarget(node, target, value ?? ""))}
            />
          )}
        </Field>
      )}
    </div>
  )
}
