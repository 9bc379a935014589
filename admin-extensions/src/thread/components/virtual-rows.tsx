import type { Virtualizer } from "@tanstack/react-virtual"
import type { ReactNode } from "react"

interface VirtualRowsProps<Item> {
  virtualizer: Virtualizer<HTMLDivElement, Element>
  items: Item[]
  children: (item: Item) => ReactNode
}

/** Those rows of a thread that are in sight, each in its place. */
export const VirtualRows = <Item,>({ virtualizer, items, children }: VirtualRowsProps<Item>) => (
  <div className="relative mt-auto w-full shrink-0" style={{ height: virtualizer.getTotalSize() }}>
    {virtualizer.getVirtualItems().map((row) => {
      const item = items[row.index]
      return (
        item && (
          <div
            key={row.key}
            ref={virtualizer.measureElement}
            data-index={row.index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {children(item)}
          </div>
        )
      )
    })}
  </div>
)
