import { Input } from "@medusajs/ui"
import { Field } from "../../../shared/components/field"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

interface CategoryFieldProps {
  category: string
  categories: string[]
  onChange: (category: string) => void
}

/** Any word; those in use are suggested by the browser. */
export const CategoryField = ({ category, categories, onChange }: CategoryFieldProps) => {
  const { t } = useInboxTranslation()
  return (
    <Field label={t("snippets.page.category")} help={t("snippets.page.categoryHelp")} isOptional>
      {(input) => (
        <>
          <Input
            {...input}
            value={category}
            maxLength={100}
            autoComplete="off"
            list={`${input.id}-known`}
            data-testid="snippet-category"
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={`${input.id}-known`}>
            {categories.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
