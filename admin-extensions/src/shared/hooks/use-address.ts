import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>

/** What changes, or how it follows from what is there. */
type Change = Values | ((current: URLSearchParams) => Values)

interface Options {
  replace: boolean
  state?: unknown
}

/**
 * What a screen shows, kept in the query of its address. A change names what it changes and leaves the rest; it
 * is made to the address as it stands, so that of two changes before the screen is drawn anew both count.
 */
export function useAddress(): [URLSearchParams, (values: Change, options: Options) => void] {
  const [params, setParams] = useSearchParams()
  const change = useCallback(
    (values: Change, options: Options) => {
      const current = new URLSearchParams(window.location.search)
      setParams(changed(current, typeof values === "function" ? values(current) : values), options)
    },
    [setParams]
  )
  return [params, change]
}

/** @param values null and undefined take a name out; an empty text is a value */
export function changed(current: URLSearchParams, values: Values): URLSearchParams {
  const next = new URLSearchParams(current)
  for (const [name, value] of Object.entries(values)) {
    next.delete(name)
    const all = typeof value === "string" ? [value] : (value ?? [])
    all.forEach((one) => next.append(name, one))
  }
  return next
}
