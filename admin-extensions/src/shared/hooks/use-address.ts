import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>

interface Options {
  replace: boolean
  state?: unknown
}

/**
 * What a screen shows, kept in the query of its address. A change names what it changes and leaves the rest; it
 * is made to the address as it stands, so that of two changes before the screen is drawn anew both count.
 */
export function useAddress(): [URLSearchParams, (values: Values, options: Options) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (values: Values, options: Options) => setParams(changed(window.location.search, values), options),
    [setParams]
  )
  return [params, change]
}

/**
 * @param query as it stands in the address
 * @param values null and undefined take a name out; an empty text is a value
 */
export function changed(query: string, values: Values): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(values)) {
    next.delete(name)
    const all = typeof value === "string" ? [value] : (value ?? [])
    all.forEach((one) => next.append(name, one))
  }
  return next
}
