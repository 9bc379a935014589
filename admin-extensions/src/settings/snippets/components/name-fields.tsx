import { Input } from "@medusajs/ui"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { tidyShortcut, type problemsOf, type SnippetForm } from "../snippet-form"

interface NameFieldsProps {
  form: SnippetForm
  problems: ReturnType<typeof problemsOf>
  /** Whether somebody else has the shortcut there. */
  isTaken: boolean
  onChange: (part: Partial<SnippetForm>) => void
}

/** What a snippet is called by. */
export const NameFields = ({ form, problems, isTaken, onChange }: NameFieldsProps) => {
  const { t } = useInboxTranslation()
  const shortcutProblem = isTaken
    ? t("snippets.page.shortcutTaken")
    : problems.shortcut === "invalid"
      ? t("snippets.page.shortcutInvalid")
      : problems.shortcut && t("settings.required")
  return (
    <>
      <Field
        label={t("snippets.page.shortcut")}
        help={t("snippets.page.shortcutHelp")}
        error={shortcutProblem}
        isRequired
      >
        {(input) => (
          <div className="flex items-center gap-x-1.5">
            <span aria-hidden className="txt-compact-small text-ui-fg-subtle font-mono">
              /
            </span>
            <div className="min-w-0 flex-1">
              <Input
                {...input}
                value={form.shortcut}
                maxLength={50}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                className="font-mono"
                data-testid="snippet-shortcut"
                onChange={(event) => onChange({ shortcut: tidyShortcut(event.target.value) })}
              />
            </div>
          </div>
        )}
      </Field>
      <Field
        label={t("snippets.page.name")}
        help={t("snippets.page.nameHelp")}
        error={problems.title && t("settings.required")}
        isRequired
      >
        {(input) => (
          <Input
            {...input}
            value={form.title}
            maxLength={200}
            autoComplete="off"
            data-testid="snippet-title"
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}
