import type { JsonObject } from "../../json.js"
import type { Simulator } from "../../simulator.js"
import { componentOf, type Template } from "./template.js"

/** Tells the account what has changed of a template, each in the field of its own. */
export function announceTemplate(
  simulator: Simulator,
  wabaId: string,
  before: Template | null,
  template: Template,
  reason: string | null
): void {
  const number = [...simulator.state.numbers.values()].find((candidate) => candidate.waba_id === wabaId)
  if (!number) {
    return
  }
  for (const { field, value } of changesOf(before, template, reason)) {
    void simulator.notify(number.phone_number_id, {
      waba_id: wabaId,
      field,
      value: { ...referenceTo(template), ...value },
    })
  }
}

/** The webhook writes the language with a hyphen, although the API wants an underscore. */
const referenceTo = ({ id, name, language }: Template): JsonObject => ({
  message_template_id: Number(id),
  message_template_name: name,
  message_template_language: language.replace("_", "-"),
})

function changesOf(
  before: Template | null,
  template: Template,
  reason: string | null
): Array<{ field: string; value: JsonObject }> {
  const quality = [before?.quality_score?.score ?? "UNKNOWN", template.quality_score?.score ?? "UNKNOWN"]
  return [
    {
      field: "message_template_status_update",
      value: {
        event: template.status,
        reason: reason ?? "NONE",
        message_template_category: template.category,
      },
      has_changed: before?.status !== template.status,
    },
    {
      field: "message_template_quality_update",
      value: { previous_quality_score: quality[0], new_quality_score: quality[1] },
      has_changed: quality[0] !== quality[1],
    },
    {
      field: "template_category_update",
      value: { previous_category: before?.category, new_category: template.category },
      has_changed: before !== null && before.category !== template.category,
    },
    {
      field: "message_template_components_update",
      value: { message_template_element: componentOf(template, "BODY")?.text ?? "" },
      has_changed:
        before !== null && JSON.stringify(before.components) !== JSON.stringify(template.components),
    },
  ].filter(({ has_changed }) => has_changed)
}
