import { useLayoutEffect, useRef, type RefObject } from "react"
import { textParts, type VariablePlace } from "../variables"

interface VariableBackdropProps {
  input: RefObject<HTMLTextAreaElement>
  text: string
  places: readonly VariablePlace[]
}

const COPIED = [
  "font",
  "letterSpacing",
  "padding",
  "direction",
  "textAlign",
  "tabSize",
  "overflowWrap",
  "wordBreak",
] as const

/** Lies exactly behind a text field and marks what has to be filled in. It stands in whatever the field stands in. */
export const VariableBackdrop = ({ input, text, places }: VariableBackdropProps) => {
  const layer = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const field = input.current
    if (!field) return
    const fit = () => {
      if (!layer.current || !words.current) return
      const style = getComputedStyle(field)
      COPIED.forEach((name) => words.current && (words.current.style[name] = style[name]))
      const { offsetLeft: left, offsetTop: top, clientWidth: width, clientHeight: height } = field
      Object.assign(layer.current.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      })
      words.current.style.transform = `translateY(${-field.scrollTop}px)`
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(field)
    field.addEventListener("scroll", fit)
    return () => {
      observer.disconnect()
      field.removeEventListener("scroll", fit)
    }
  }, [input, text])

  return (
    <div
      ref={layer}
      aria-hidden
      data-testid="variable-backdrop"
      className="pointer-events-none absolute -z-10 overflow-hidden"
    >
      <div ref={words} className="whitespace-pre-wrap text-transparent">
        {textParts(text, places).map(({ text: part, variable }, index) =>
          variable ? (
            <mark
              key={index}
              data-place={variable.start}
              className="bg-ui-tag-orange-bg outline-ui-tag-orange-icon rounded-sm text-transparent outline outline-1"
            >
              {part}
            </mark>
          ) : (
            <span key={index}>{part}</span>
          )
        )}
        {/* A last empty line counts. */}
        {"\u200b"}
      </div>
    </div>
  )
}
