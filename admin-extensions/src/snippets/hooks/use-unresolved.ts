import { useMemo, useState, type KeyboardEvent, type RefObject } from "react"
import { selectPart } from "../../shared/type-over"
import { nextPlace, variablesIn, type VariablePlace } from "../variables"

/** Variables that have no value yet: nothing is sent while there are any. */
export function useUnresolved(text: string, input: RefObject<HTMLTextAreaElement>) {
  const [isTried, setIsTried] = useState(false)
  const [told, setTold] = useState<readonly string[]>([])
  const places = useMemo(() => variablesIn(text, told), [text, told])

  const select = (place: VariablePlace) => {
    if (input.current) {
      selectPart(input.current, place.start, place.end)
    }
  }

  /** Whether sending has to wait; says so and goes to the first. */
  const stop = (): boolean => {
    const [first] = places
    setIsTried(first !== undefined)
    if (first) {
      select(first)
    }
    return first !== undefined
  }

  /** The server found some; those we would not have. */
  const tell = (names: readonly string[]) => {
    setTold(names)
    setIsTried(true)
  }

  /** Whether Tab went to one. */
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    const place = event.key === "Tab" ? nextPlace(places, { start, end }, event.shiftKey) : null
    if (!place || event.ctrlKey || event.metaKey || event.altKey) {
      return false
    }
    event.preventDefault()
    select(place)
    return true
  }
  return { places, isTried, select, stop, tell, onKeyDown }
}

export type Unresolved = ReturnType<typeof useUnresolved>
