import { GridLayout, ListBullet } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { DealsView } from "../hooks/use-deals-address"

const VIEWS = [
  { view: "board", Icon: GridLayout },
  { view: "table", Icon: ListBullet },
] as const

interface ViewSwitchProps {
  view: DealsView
  onChange: (view: DealsView) => void
}

/** Board or table. */
export const ViewSwitch = ({ view, onChange }: ViewSwitchProps) => {
  const { t } = useInboxTranslation()
  return (
    <div
      role="group"
      aria-label={t("crmPages.deals.view")}
      className="bg-ui-bg-subtle shadow-borders-base flex rounded-md p-0.5"
    >
      {VIEWS.map(({ view: name, Icon }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === view}
          data-testid={`view-${name}`}
          onClick={() => onChange(name)}
          className={clx(
            "txt-compact-small-plus focus-visible:shadow-borders-focus flex items-center gap-x-1.5 rounded px-2 py-0.5 outline-none",
            name === view
              ? "bg-ui-bg-base shadow-elevation-card-rest text-ui-fg-base"
              : "text-ui-fg-subtle hover:text-ui-fg-base"
          )}
        >
          <Icon aria-hidden />
          {t(`crmPages.deals.views.${name}`)}
        </button>
      ))}
    </div>
  )
}
