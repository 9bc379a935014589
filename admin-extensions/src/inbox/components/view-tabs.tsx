import { clx } from "@medusajs/ui"
import { useEffect, useRef, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { VIEWS, type InboxView } from "../hooks/use-inbox-location"

interface ViewTabsProps {
  view: InboxView
  /** How many conversations wait in a view; views without a number show none. */
  counts: Partial<Record<InboxView, string>>
  onChange: (view: InboxView) => void
}

export const LIST_PANEL_ID = "inbox-list-panel"
export const viewTabId = (view: InboxView) => `inbox-view-${view}`

export const ViewTabs = ({ view, counts, onChange }: ViewTabsProps) => {
  const { t } = useInboxTranslation()
  const tabs = useRef<HTMLDivElement>(null)

  // Where the names are longer than the pane is wide, the chosen one is never the hidden one.
  useEffect(() => {
    const tab = tabs.current?.querySelector(`#${viewTabId(view)}`)
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" })
  }, [view])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step) {
      event.preventDefault()
      const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length] ?? view
      onChange(next)
      tabs.current?.querySelector<HTMLElement>(`#${viewTabId(next)}`)?.focus()
    }
  }

  return (
    <div
      ref={tabs}
      role="tablist"
      aria-label={t("list.views")}
      onKeyDown={onKeyDown}
      className="no-scrollbar flex gap-x-0.5 overflow-x-auto px-3 pb-2"
    >
      {VIEWS.map((name) => (
        <button
          key={name}
          id={viewTabId(name)}
          type="button"
          role="tab"
          aria-selected={name === view}
          aria-controls={LIST_PANEL_ID}
          tabIndex={name === view ? 0 : -1}
          data-testid={`view-tab-${name}`}
          onClick={() => onChange(name)}
          className={clx(
            "txt-compact-small-plus transition-fg flex shrink-0 items-center gap-x-1.5 whitespace-nowrap rounded-md px-1.5 py-1.5 outline-none",
            "focus-visible:shadow-borders-focus",
            name === view
              ? "bg-ui-bg-base-pressed text-ui-fg-base"
              : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
          )}
        >
          {t(`views.${name}`)}
          {counts[name] && <span className="tabular-nums">{counts[name]}</span>}
        </button>
      ))}
    </div>
  )
}
