import { useCallback } from "react"
import { useSearchText } from "../../../search/hooks/use-search-text"
import { useAddress } from "../../../shared/hooks/use-address"

/** What is looked for, kept in the address once typing pauses. */
export function useSearchParam() {
  const [params, change] = useAddress()
  const query = params.get("q") ?? ""
  const search = useCallback((next: string) => change({ q: next || null }, { replace: true }), [change])
  const { text, setText } = useSearchText(query, search)
  return { query, text, setText }
}
