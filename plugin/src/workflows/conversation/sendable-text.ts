import { InboxError } from "../../utils/inbox-error"
import { variablesIn } from "../../utils/snippet-variables"

/** A text that has no variable left in it. @throws InboxError `variable_unresolved` `{ variables }` */
export function sendableText(text: string): string {
  const variables = variablesIn(text).map(({ name }) => name)
  if (variables.length) {
    throw new InboxError("variable_unresolved", `Fill in or take out ${variables.join(", ")}`, { variables })
  }
  return text
}
