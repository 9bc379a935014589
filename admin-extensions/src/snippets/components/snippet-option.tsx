import { PaperClip } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { CSSProperties } from "react"
import type { SnippetDTO } from "../../shared/types"

interface SnippetOptionProps {
  id: string
  snippet: SnippetDTO
  position: number
  count: number
  isActive: boolean
  style: CSSProperties
  onMark: () => void
  onChoose: () => void
}

export const SnippetOption = (props: SnippetOptionProps) => {
  const { id, snippet, position, count, isActive, style, onMark, onChoose } = props
  const { shortcut, title, text, category, attachments } = snippet
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={position}
      aria-setsize={count}
      data-testid="snippet-option"
      data-shortcut={shortcut}
      style={style}
      onMouseMove={() => !isActive && onMark()}
      onClick={onChoose}
      className={clx(
        "absolute inset-x-0 top-0 flex cursor-pointer flex-col justify-center gap-y-0.5 rounded-md px-2",
        isActive && "bg-ui-bg-highlight"
      )}
    >
      <span className="flex min-w-0 items-center gap-x-2">
        <span className="txt-compact-xsmall text-ui-fg-subtle max-w-[45%] shrink-0 truncate font-mono">
          /{shortcut}
        </span>
        <bdi className="txt-compact-small-plus text-ui-fg-base min-w-0 flex-1 truncate">{title}</bdi>
        {attachments.length > 0 && <PaperClip aria-hidden className="text-ui-fg-subtle shrink-0" />}
        {category && (
          <span className="txt-compact-xsmall text-ui-fg-subtle max-w-[30%] shrink-0 truncate">
            {category}
          </span>
        )}
      </span>
      <span dir="auto" className="txt-compact-xsmall text-ui-fg-subtle truncate">
        {text}
      </span>
    </div>
  )
}
