import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { SnippetDTO } from "../../shared/types"
import { optionId } from "../hooks/use-composer-snippets"
import { SnippetOption } from "./snippet-option"

interface SnippetOptionsProps {
  listId: string
  snippets: SnippetDTO[]
  active: number
  onMark: (index: number) => void
  onChoose: (snippet: SnippetDTO) => void
}

const ROW_PX = 52

/** Those that fit; only what is in sight is drawn, for there may be thousands. */
export const SnippetOptions = ({ listId, snippets, active, onMark, onChoose }: SnippetOptionsProps) => {
  const { t } = useInboxTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: snippets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    // Before it is measured.
    initialRect: { width: 320, height: 320 },
    scrollPaddingStart: 4,
    scrollPaddingEnd: 4,
    overscan: 4,
  })
  useEffect(() => virtualizer.scrollToIndex(active), [virtualizer, active])
  return (
    <div
      ref={scroller}
      id={listId}
      role="listbox"
      aria-label={t("snippets.title")}
      data-testid="snippet-options"
      className="min-w-0 flex-1 overflow-y-auto p-1"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const snippet = snippets[index]
          return (
            snippet && (
              <SnippetOption
                key={snippet.id}
                id={optionId(listId, index)}
                snippet={snippet}
                position={index + 1}
                count={snippets.length}
                isActive={index === active}
                style={{ height: ROW_PX, transform: `translateY(${start}px)` }}
                onMark={() => onMark(index)}
                onChoose={() => onChoose(snippet)}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
