import { useLayoutEffect, type RefObject } from "react"

function fitHeight(element: HTMLTextAreaElement): void {
  element.style.height = "auto"
  element.style.height = `${element.scrollHeight}px`
}

/** Makes a textarea as tall as its text; its own max-height ends that. */
export function useAutosize(input: RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    if (input.current) {
      fitHeight(input.current)
    }
  }, [input, text])
}
