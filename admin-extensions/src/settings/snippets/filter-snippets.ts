import type { SnippetDTO, SnippetScope } from "../../shared/types"
import { searchSnippets, type SnippetIndex } from "../../snippets/search-snippets"

export interface SnippetFilter {
  query: string
  scope: SnippetScope | null
  category: string | null
}

export const NO_FILTER: SnippetFilter = { query: "", scope: null, category: null }

/** Those that fit, best first. */
export const filterSnippets = (
  index: SnippetIndex,
  { query, scope, category }: SnippetFilter
): SnippetDTO[] =>
  searchSnippets(index, query).filter(
    (snippet) =>
      (scope === null || snippet.scope === scope) && (category === null || snippet.category === category)
  )

/** Every category there is, by name. */
export const categoriesOf = (snippets: readonly SnippetDTO[]): string[] =>
  [...new Set(snippets.flatMap(({ category }) => category ?? []))].sort((a, b) => a.localeCompare(b))
