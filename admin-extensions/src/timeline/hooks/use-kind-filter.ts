import { useMemo } from "react"
import { useAddress } from "../../shared/hooks/use-address"

const NAME = "kind"

/** The kinds of entry that are shown, kept in the address; all of them while none is chosen. */
export function useKindFilter() {
  const [params, change] = useAddress()
  const chosen = params.getAll(NAME).sort().join(",")
  const kinds = useMemo(() => [...new Set(chosen.split(",").filter(Boolean))], [chosen])

  const toggle = (kind: string) =>
    change(
      (current) => {
        const chosen = current.getAll(NAME)
        return {
          [NAME]: chosen.includes(kind) ? chosen.filter((known) => known !== kind) : [...chosen, kind],
        }
      },
      { replace: true }
    )

  return { kinds, toggle, clear: () => change({ [NAME]: null }, { replace: true }) }
}
