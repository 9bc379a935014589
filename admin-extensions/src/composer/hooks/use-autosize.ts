import { useLayoutEffect, type RefObject } from "react"

/** Makes a textarea as tall as its text; its own max-height ends that. */
export function useAutosize(input: RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    const element = input.current
    if (element) {
      element.style.height = "auto"
      element.style.height = `${element.scrollHeight}px`
    }
  }, [input, text])
}
