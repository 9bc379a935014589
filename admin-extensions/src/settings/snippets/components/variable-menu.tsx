import { TriangleDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useRef } from "react"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import { useSnippetVariables } from "../../../snippets/hooks/use-snippets"

/** Everything that may stand between braces, by what it means. */
export const VariableMenu = ({ onInsert }: { onInsert: (name: string) => void }) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const { data, error } = useSnippetVariables()
  const chosen = useRef<string | null>(null)
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button type="button" size="small" variant="secondary" data-testid="insert-variable">
          {t("snippets.page.insertVariable")}
          <TriangleDownMini aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="max-h-72 overflow-y-auto"
        onCloseAutoFocus={(event) => {
          // The keyboard goes where the variable has gone.
          if (chosen.current !== null) {
            event.preventDefault()
            onInsert(chosen.current)
            chosen.current = null
          }
        }}
      >
        {data?.variables.map(({ name, label, example }) => (
          <DropdownMenu.Item
            key={name}
            data-variable={name}
            className="flex flex-col items-start"
            onSelect={() => {
              chosen.current = name
            }}
          >
            <span>{translationOr(`snippets.variables.${name}`, label)}</span>
            <span className="txt-compact-xsmall text-ui-fg-subtle">
              {name} · {example}
            </span>
          </DropdownMenu.Item>
        ))}
        {!data && (
          <DropdownMenu.Item disabled>
            {t(error ? "snippets.page.variablesFailed" : "snippets.loading")}
          </DropdownMenu.Item>
        )}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
