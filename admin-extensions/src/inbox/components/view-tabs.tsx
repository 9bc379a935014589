import { clx } from "@medusajs/ui"
import { useRef, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Concerns } from "../hooks/use-concerns"
import type { InboxView } from "../views"

interface ViewTabsProps {
  views: InboxView[]
  /** Null until it is known which one is open. */
  view: InboxView | null
  counts: Concerns["counts"]
  onChange: (view: InboxView) => void
}

export const LIST_PANEL_ID = "inbox-list-panel"
export const viewTabId = (view: InboxView) => `inbox-view-${view}`

export const ViewTabs = ({ views, view, counts, onChange }: ViewTabsProps) => {
  const { t } = useInboxTranslation()
  const tabs = useRef<HTMLDivElement>(null)
  const inReach = view ?? views[0]

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step && inReach) {
      event.preventDefault()
      const next = views[(views.indexOf(inReach) + step + views.length) % views.length] ?? inReach
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
      className="flex min-h-9 flex-wrap gap-x-0.5 px-3 pb-2"
    >
      {views.map((name) => (
        <button
          key={name}
          id={viewTabId(name)}
          type="button"
          role="tab"
          aria-selected={name === view}
          aria-controls={LIST_PANEL_ID}
          tabIndex={name === inReach ? 0 : -1}
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
