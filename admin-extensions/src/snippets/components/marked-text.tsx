import { clx } from "@medusajs/ui"
import { textParts } from "../variables"

interface MarkedTextProps {
  text: string
  className?: string
}

/** A text in which variables are seen to be some. */
export const MarkedText = ({ text, className }: MarkedTextProps) => (
  <span dir="auto" className={clx("whitespace-pre-wrap [overflow-wrap:anywhere]", className)}>
    {textParts(text).map(({ text: part, variable }, index) =>
      variable ? (
        <mark key={index} className="bg-ui-tag-blue-bg text-ui-tag-blue-text rounded px-0.5">
          {part}
        </mark>
      ) : (
        <span key={index}>{part}</span>
      )
    )}
  </span>
)
