import { Textarea } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { FlowNode } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { useEditor } from "../hooks/editor-context"
import { ConditionFields } from "./condition-fields"
import { HandoffFields } from "./handoff-fields"
import { MenuFields } from "./menu-fields"
import { NextSelect } from "./next-select"

/** What a step says and where it goes on, by its type. */
export const StepFields = ({ id, node }: { id: string; node: FlowNode }) => {
  const { t } = useInboxTranslation()
  switch (node.type) {
    case "message":
      return (
        <>
          <StepText id={id} node={node} />
          <Field label={t("settings.chatbots.steps.next")}>
            {(input) => <NextSelect id={id} link="next" to={node.next} input={input} />}
          </Field>
        </>
      )
    case "menu":
      return (
        <>
          <StepText id={id} node={node} />
          <MenuFields id={id} node={node} />
        </>
      )
    case "condition":
      return <ConditionFields id={id} node={node} />
    case "handoff":
      return (
        <>
          <HandoffFields id={id} node={node} />
          <StepText id={id} node={node} isOptional />
        </>
      )
    case "close":
      return <StepText id={id} node={node} isOptional />
  }
}

const LONGEST = 4_096

interface StepTextProps {
  id: string
  node: Exclude<FlowNode, { type: "condition" }>
  isOptional?: boolean
}

const StepText = ({ id, node, isOptional }: StepTextProps) => {
  const { t } = useInboxTranslation()
  const { update } = useEditor()
  return (
    <Field
      label={t(`settings.chatbots.steps.${isOptional ? "optionalText" : "text"}`)}
      isOptional={isOptional}
      isRequired={!isOptional}
    >
      {(input) => (
        <Textarea
          {...input}
          rows={Math.min(6, Math.max(2, (node.text ?? "").split("\n").length))}
          maxLength={LONGEST}
          value={node.text ?? ""}
          data-testid="step-text"
          onChange={(event) => update(id, { ...node, text: event.target.value }, "text")}
        />
      )}
    </Field>
  )
}
