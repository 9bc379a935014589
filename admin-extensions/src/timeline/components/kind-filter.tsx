import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { spellKind } from "../kinds"

interface KindFilterProps {
  offered: readonly string[]
  chosen: readonly string[]
  onToggle: (kind: string) => void
}

/** Which kinds are shown; while none is chosen, all of them are. */
export const KindFilter = ({ offered, chosen, onToggle }: KindFilterProps) => {
  const { t, i18n } = useInboxTranslation()
  const nameOf = (kind: string) => {
    const key = `timeline.kinds.${kind}`
    return !kind.includes(".") && i18n.exists(key, { ns: "inbox" }) ? t(key) : spellKind(kind)
  }
  return (
    <div
      role="group"
      aria-label={t("timeline.filter")}
      data-testid="kind-filter"
      className="flex flex-wrap gap-2 px-6 py-3"
    >
      {offered.map((kind) => {
        const isChosen = chosen.includes(kind)
        return (
          <button
            key={kind}
            type="button"
            aria-pressed={isChosen}
            data-testid={`kind-${kind}`}
            onClick={() => onToggle(kind)}
            className={clx(
              "txt-compact-small-plus focus-visible:shadow-borders-focus h-7 rounded-full px-3 outline-none transition-colors",
              isChosen
                ? "bg-ui-bg-interactive text-ui-fg-on-color"
                : "bg-ui-bg-component text-ui-fg-subtle shadow-borders-base hover:bg-ui-bg-component-hover"
            )}
          >
            {nameOf(kind)}
          </button>
        )
      })}
    </div>
  )
}
