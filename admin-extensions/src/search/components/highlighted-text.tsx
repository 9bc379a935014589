import { splitExcerpt } from "../highlight"

interface HighlightedTextProps {
  text: string
  ranges: readonly (readonly [number, number])[]
}

/** A person's words as text, never as HTML; what was looked for stands out. */
export const HighlightedText = ({ text, ranges }: HighlightedTextProps) => (
  <>
    {splitExcerpt(text, ranges).map((part, index) =>
      part.isMatch ? (
        <mark key={index} className="bg-ui-tag-orange-bg text-ui-tag-orange-text rounded-sm font-medium">
          {part.text}
        </mark>
      ) : (
        <span key={index}>{part.text}</span>
      )
    )}
  </>
)
