import { Kbd } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMediaQuery } from "../../shared/hooks/use-media-query"
import { snippetsPath } from "../paths"

/** The list's keys, and the way to where snippets are made. */
export const PickerFooter = ({ hasOptions }: { hasOptions: boolean }) => {
  const { t } = useInboxTranslation()
  const hasKeys = useMediaQuery("(hover: hover)")
  const keys = [
    ...(hasOptions
      ? ([
          ["↑↓", "move"],
          ["↵", "take"],
        ] as const)
      : []),
    ["Esc", "closeList"] as const,
  ]
  return (
    <div className="border-ui-border-base txt-compact-xsmall text-ui-fg-subtle flex shrink-0 flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t px-3 py-2">
      {hasKeys && (
        <span className="flex flex-wrap items-center gap-x-3">
          {keys.map(([key, name]) => (
            <span key={key} className="flex items-center gap-x-1">
              <Kbd>{key}</Kbd>
              {t(`snippets.keys.${name}`)}
            </span>
          ))}
        </span>
      )}
      <Link
        to={snippetsPath}
        data-testid="manage-snippets"
        className="text-ui-tag-blue-text hover:underline focus-visible:shadow-borders-focus rounded-sm outline-none"
      >
        {t("snippets.manage")}
      </Link>
    </div>
  )
}
