import { memo } from "react"
import { linkify } from "../../shared/formatting/linkify"

/** A person's words as text, never as HTML; web addresses become links. */
export const LinkedText = memo(({ text }: { text: string }) => (
  <>
    {linkify(text).map((part, index) =>
      part.type === "text" ? (
        <span key={index}>{part.text}</span>
      ) : (
        <a
          key={index}
          href={part.url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
        >
          {part.text}
        </a>
      )
    )}
  </>
))
LinkedText.displayName = "LinkedText"
