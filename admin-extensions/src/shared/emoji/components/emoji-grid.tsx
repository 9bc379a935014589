import { clx } from "@medusajs/ui"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef } from "react"
import { useInboxTranslation } from "../../hooks/use-inbox-translation"
import type { Cell, EmojiRow } from "../emoji-rows"

const ROW_HEIGHT = 36
const HEADING_HEIGHT = 28

export const cellId = (id: string, { row, column }: Cell) => `${id}-${row}-${column}`

interface EmojiGridProps {
  id: string
  rows: readonly EmojiRow[]
  active: Cell
  /** Said when there are no rows. */
  empty: string
  onReach: (cell: Cell) => void
  onChoose: (emoji: string) => void
}

/** Rows of emoji, of which only those on screen are drawn. */
export const EmojiGrid = ({ id, rows, active, empty, onReach, onChoose }: EmojiGridProps) => {
  const { t } = useInboxTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === "heading" ? HEADING_HEIGHT : ROW_HEIGHT),
    overscan: 4,
  })
  const { row: activeRow } = active
  useEffect(() => {
    // The first row's heading comes with it.
    virtualizer.scrollToIndex(activeRow <= 1 ? 0 : activeRow)
  }, [activeRow, rows, virtualizer])

  return (
    <div
      ref={scroller}
      id={id}
      role="grid"
      aria-label={t("emoji.title")}
      aria-rowcount={rows.length}
      tabIndex={-1}
      className="relative h-[252px] overflow-y-auto overscroll-contain outline-none"
    >
      {rows.length === 0 && (
        <div role="row">
          <div role="gridcell" className="txt-compact-small text-ui-fg-subtle p-6 text-center">
            {empty}
          </div>
        </div>
      )}
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size, key }) => {
          const row = rows[index]
          return (
            row && (
              <div
                key={key}
                role="row"
                aria-rowindex={index + 1}
                style={{ transform: `translateY(${start}px)`, height: size }}
                className="absolute inset-x-0 top-0 flex"
              >
                {row.type === "heading" ? (
                  <div
                    role="gridcell"
                    className="txt-compact-xsmall-plus text-ui-fg-subtle self-end px-1 pb-1"
                  >
                    {t(`emoji.groups.${row.heading}`)}
                  </div>
                ) : (
                  row.emoji.map((emoji, column) => {
                    const cell = { row: index, column }
                    const isActive = activeRow === index && active.column === column
                    return (
                      <button
                        key={emoji.unicode}
                        type="button"
                        role="gridcell"
                        id={cellId(id, cell)}
                        tabIndex={-1}
                        aria-label={emoji.label}
                        aria-selected={isActive}
                        // The search field keeps the keyboard.
                        onMouseDown={(event) => event.preventDefault()}
                        onMouseMove={() => !isActive && onReach(cell)}
                        onClick={() => onChoose(emoji.unicode)}
                        className={clx(
                          "flex size-9 items-center justify-center rounded-md text-xl",
                          isActive && "bg-ui-bg-component-hover shadow-borders-base"
                        )}
                      >
                        <span aria-hidden>{emoji.unicode}</span>
                      </button>
                    )
                  })
                )}
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
