import { useCallback, useMemo } from "react"
import { useSearchParams } from "react-router-dom"

const NAME = "kind"

/** The kinds of entry that are shown, kept in the address; all of them while none is chosen. */
export function useKindFilter() {
  const [params, setParams] = useSearchParams()
  const chosen = params.getAll(NAME).sort().join(",")
  const kinds = useMemo(() => [...new Set(chosen.split(",").filter(Boolean))], [chosen])

  const setKinds = useCallback(
    (next: readonly string[]) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current)
          changed.delete(NAME)
          next.forEach((kind) => changed.append(NAME, kind))
          return changed
        },
        { replace: true }
      ),
    [setParams]
  )

  const toggle = (kind: string) =>
    setKinds(kinds.includes(kind) ? kinds.filter((known) => known !== kind) : [...kinds, kind])

  return { kinds, toggle, clear: () => setKinds([]) }
}
