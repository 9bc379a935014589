import { TriangleDownMini } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import { useMenuChoice } from "../../../shared/hooks/use-menu-choice"
import { useSnippetVariables } from "../../../snippets/hooks/use-snippets"

/** Everything that may stand between braces, by what it means. */
export const VariableMenu = ({ onInsert }: { onInsert: (name: string) => void }) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const { data, error } = useSnippetVariables()
  const { choose, onCloseAutoFocus } = useMenuChoice()
  // The keyboard goes where the variable has gone.
  const insert = (name: string) =>
    choose((closing) => {
      closing.preventDefault()
      onInsert(name)
    })
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button type="button" size="small" variant="secondary" data-testid="insert-variable">
          {t("snippets.page.insertVariable")}
          <TriangleDownMini aria-hidden />
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="max-h-72 overflow-y-auto" onCloseAutoFocus={onCloseAutoFocus}>
        {data?.variables.map(({ name, label, example }) => (
          <DropdownMenu.Item
            key={name}
            data-variable={name}
            className="flex flex-col items-start"
            onSelect={insert(name)}
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
