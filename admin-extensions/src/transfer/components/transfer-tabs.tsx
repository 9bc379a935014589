import { clx } from "@medusajs/ui"
import { useRef, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

const TABS = ["people", "departments"] as const
export type TransferTab = (typeof TABS)[number]

export const TARGET_PANEL_ID = "transfer-panel"
export const transferTabId = (tab: TransferTab) => `transfer-tab-${tab}`

interface TransferTabsProps {
  tab: TransferTab
  onChange: (tab: TransferTab) => void
}

export const TransferTabs = ({ tab, onChange }: TransferTabsProps) => {
  const { t } = useInboxTranslation()
  const tabs = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault()
      const next = tab === "people" ? "departments" : "people"
      onChange(next)
      tabs.current?.querySelector<HTMLElement>(`#${transferTabId(next)}`)?.focus()
    }
  }

  return (
    <div
      ref={tabs}
      role="tablist"
      aria-label={t("transfer.to")}
      onKeyDown={onKeyDown}
      className="flex gap-x-0.5 px-5 pb-2"
    >
      {TABS.map((name) => (
        <button
          key={name}
          id={transferTabId(name)}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls={TARGET_PANEL_ID}
          tabIndex={name === tab ? 0 : -1}
          data-testid={`transfer-tab-${name}`}
          onClick={() => onChange(name)}
          className={clx(
            "txt-compact-small-plus transition-fg rounded-md px-2 py-1.5 outline-none",
            "focus-visible:shadow-borders-focus",
            name === tab
              ? "bg-ui-bg-base-pressed text-ui-fg-base"
              : "text-ui-fg-subtle hover:bg-ui-bg-base-hover"
          )}
        >
          {t(`transfer.${name}`)}
        </button>
      ))}
    </div>
  )
}
