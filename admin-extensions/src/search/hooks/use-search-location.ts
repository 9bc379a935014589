import { useCallback, useMemo } from "react"
import { useAddress } from "../../shared/hooks/use-address"
import {
  FILTER_NAMES,
  filterParameter,
  readFilters,
  type FilterName,
  type SearchFilters,
} from "../search-filters"

const QUERY = "q"

/** What is looked for, kept in the address, so that back undoes it and a colleague can be sent the link. */
export function useSearchLocation() {
  const [params, changeAddress] = useAddress()
  const change = useCallback(
    (values: Record<string, string | undefined>, replace: boolean) =>
      changeAddress(
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value || null])),
        { replace }
      ),
    [changeAddress]
  )

  const query = params.get(QUERY)?.trim() ?? ""
  return useMemo(() => {
    const filters = readFilters(params)
    const none = Object.fromEntries(FILTER_NAMES.map((name) => [filterParameter(name), undefined]))
    return {
      query,
      filters,
      /** Beginning and ending a search are steps one can go back from; typing on is not. */
      search: (next: string) =>
        next
          ? change({ [QUERY]: next }, query !== "")
          : change({ ...none, [QUERY]: undefined }, query === ""),
      setFilters: (changes: SearchFilters) =>
        change(
          Object.fromEntries(
            Object.entries(changes).map(([name, value]) => [filterParameter(name as FilterName), value])
          ),
          false
        ),
      clearFilters: () => change(none, false),
    }
  }, [change, params, query])
}
