import { Clock } from "@medusajs/icons"
import { Button, clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export const RECENT_LIST_ID = "inbox-recent-searches"
export const recentId = (index: number) => `inbox-recent-${index}`

interface RecentSearchesProps {
  searches: readonly string[]
  /** Which one the arrows have reached; -1 for none. */
  reached: number
  onChoose: (query: string) => void
  onForget: () => void
}

/** What was looked for lately, below the empty field. The field keeps the keyboard. */
export const RecentSearches = ({ searches, reached, onChoose, onForget }: RecentSearchesProps) => {
  const { t } = useInboxTranslation()
  return (
    <div
      data-testid="recent-searches"
      onMouseDown={(event) => event.preventDefault()}
      className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-3 top-full -mt-1 flex flex-col rounded-lg p-1"
    >
      <div className="flex items-center justify-between ps-2">
        <span className="txt-compact-xsmall-plus text-ui-fg-subtle">{t("search.recent")}</span>
        <Button size="small" variant="transparent" tabIndex={-1} onClick={onForget}>
          {t("search.forget")}
        </Button>
      </div>
      <ul id={RECENT_LIST_ID} role="listbox" aria-label={t("search.recent")}>
        {searches.map((query, index) => (
          <li
            key={query}
            id={recentId(index)}
            role="option"
            aria-selected={index === reached}
            data-testid="recent-search"
            onClick={() => onChoose(query)}
            className={clx(
              "txt-compact-small flex cursor-pointer items-center gap-x-2 rounded-md px-2 py-1.5",
              index === reached ? "bg-ui-bg-component-pressed" : "hover:bg-ui-bg-component-hover"
            )}
          >
            <Clock aria-hidden className="text-ui-fg-muted shrink-0" />
            <span dir="auto" className="min-w-0 truncate">
              {query}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
