import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetScope } from "../../../shared/types"
import { OptionSelect } from "../../components/option-select"
import { useSharing } from "../hooks/use-sharing"
import { SCOPES } from "../scopes"
import type { problemsOf, SnippetForm } from "../snippet-form"

interface ScopeFieldProps {
  form: SnippetForm
  problems: ReturnType<typeof problemsOf>
  onChange: (part: Partial<SnippetForm>) => void
}

/** Who has a snippet. */
export const ScopeField = ({ form, problems, onChange }: ScopeFieldProps) => {
  const { t } = useInboxTranslation()
  const { canShare, departments } = useSharing()
  const id = useId()
  return (
    <>
      <div className="flex flex-col gap-y-1.5">
        <Label id={id} size="small" weight="plus">
          {t("snippets.page.scope")}
        </Label>
        <RadioGroup
          aria-labelledby={id}
          value={form.scope}
          onValueChange={(scope) => onChange({ scope: scope as SnippetScope })}
        >
          {SCOPES.map((scope) => {
            const isLocked = scope !== "personal" && !canShare
            return (
              <RadioGroup.ChoiceBox
                key={scope}
                value={scope}
                disabled={isLocked}
                label={t(`snippets.scopes.${scope}`)}
                description={t(isLocked ? "snippets.page.scopeLocked" : `snippets.page.scopeText.${scope}`)}
                data-testid={`snippet-scope-${scope}`}
              />
            )
          })}
        </RadioGroup>
      </div>
      {form.scope === "department" && (
        <Field
          label={t("snippets.page.department")}
          help={t("snippets.page.departmentHelp")}
          error={problems.department_id && t("settings.required")}
          isRequired
        >
          {(input) => (
            <OptionSelect
              input={input}
              options={departments}
              value={form.department_id}
              testId="snippet-department"
              onChange={(department) => onChange({ department_id: department })}
            />
          )}
        </Field>
      )}
    </>
  )
}
