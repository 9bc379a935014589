import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetScope } from "../../../shared/types"
import { OptionSelect } from "../../components/option-select"
import { TableSearch } from "../../components/table-search"
import type { SnippetFilter } from "../filter-snippets"
import { SCOPES } from "../scopes"

interface SnippetFiltersProps {
  filter: SnippetFilter
  categories: string[]
  onChange: (filter: SnippetFilter) => void
}

export const SnippetFilters = ({ filter, categories, onChange }: SnippetFiltersProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-4">
      <div className="min-w-[160px]">
        <OptionSelect
          size="small"
          label={t("snippets.page.scope")}
          options={SCOPES.map((scope) => ({ value: scope, label: t(`snippets.scopes.${scope}`) }))}
          value={filter.scope}
          unset={t("snippets.page.allScopes")}
          testId="snippet-scope-filter"
          onChange={(scope) => onChange({ ...filter, scope: scope as SnippetScope | null })}
        />
      </div>
      {categories.length > 0 && (
        <div className="min-w-[160px]">
          <OptionSelect
            size="small"
            label={t("snippets.page.category")}
            options={categories.map((category) => ({ value: category, label: category }))}
            value={filter.category}
            unset={t("snippets.page.allCategories")}
            testId="snippet-category-filter"
            onChange={(category) => onChange({ ...filter, category })}
          />
        </div>
      )}
      <TableSearch
        label={t("snippets.page.search")}
        query={filter.query}
        testId="snippet-search"
        onSearch={(query) => onChange({ ...filter, query })}
      />
    </div>
  )
}
