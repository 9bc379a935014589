import { useCallback, useEffect, useState } from "react"

const PAUSE_MS = 250

/**
 * What stands in the field, and what is looked for: the same once typing pauses. When the address changes by
 * other means, such as going back, the field follows.
 */
export function useSearchText(query: string, search: (query: string) => void) {
  const [text, setText] = useState(query)
  const [asked, setAsked] = useState(query)
  const [known, setKnown] = useState(query)
  if (query !== known) {
    setKnown(query)
    if (query !== asked) {
      setAsked(query)
      setText(query)
    }
  }

  const ask = useCallback(
    (next: string) => {
      setAsked(next)
      search(next)
    },
    [search]
  )

  useEffect(() => {
    const next = text.trim()
    if (next === asked) {
      return
    }
    const timer = setTimeout(() => ask(next), next ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [ask, asked, text])

  /** At once. */
  const commit = (next: string) => {
    setText(next)
    ask(next.trim())
  }
  return { text, setText, commit }
}
