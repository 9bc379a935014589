import { Hint, Textarea } from "@medusajs/ui"
import { useRef } from "react"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useSnippetVariables } from "../../../snippets/hooks/use-snippets"
import { insertText } from "../../../shared/type-over"
import { namesOf, variablesIn } from "../../../snippets/variables"
import { ExamplePreview } from "./example-preview"
import { VariableMenu } from "./variable-menu"

interface TextFieldProps {
  text: string
  error: string | undefined
  onChange: (text: string) => void
}

const FALLBACK = "{{contact.first_name|…}}"

/** The words of a snippet, its variables, and how it will read. */
export const TextField = ({ text, error, onChange }: TextFieldProps) => {
  const { t } = useInboxTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const variables = useSnippetVariables().data?.variables
  const known = new Set(variables?.map(({ name }) => name))
  const others = variables ? namesOf(variablesIn(text)).filter((name) => !known.has(name)) : []
  // Whatever a customer's metadata holds can be named; of all else the list is complete.
  const ownData = others.filter((name) => name.startsWith("contact."))
  const unknown = others.filter((name) => !ownData.includes(name))
  const insert = (name: string) => {
    if (field.current) insertText(field.current, `{{${name}}}`)
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Field label={t("snippets.page.text")} help={t("snippets.page.textHelp")} error={error} isRequired>
        {(input) => (
          <Textarea
            {...input}
            ref={field}
            dir="auto"
            rows={5}
            maxLength={10_000}
            value={text}
            data-testid="snippet-text"
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <VariableMenu onInsert={insert} />
        <Hint className="text-ui-fg-subtle min-w-[200px] flex-1 text-pretty">
          {t("snippets.page.fallbackHelp", { variable: FALLBACK })}
        </Hint>
      </div>
      {ownData.length > 0 && (
        <p role="status" className="txt-small text-ui-fg-subtle" data-testid="own-data">
          {t("snippets.page.ownData", { variables: ownData.join(", ") })}
        </p>
      )}
      {unknown.length > 0 && (
        <p role="status" className="txt-small text-ui-tag-orange-text" data-testid="unknown-variables">
          {t("snippets.page.unknown", { variables: unknown.join(", ") })}
        </p>
      )}
      <ExamplePreview text={text} variables={variables ?? []} />
    </div>
  )
}
