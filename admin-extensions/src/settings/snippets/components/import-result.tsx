import { InlineTip } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ImportSnippetsResponse } from "../../../shared/types"

/** What became of each line. */
export const ImportResult = ({ result }: { result: ImportSnippetsResponse }) => {
  const { t } = useInboxTranslation()
  const { created, updated, errors } = result
  const count = errors.length
  return (
    <InlineTip
      role="status"
      variant={count ? "warning" : "success"}
      label={t("snippets.page.importDone", { created, updated })}
      data-testid="import-result"
    >
      {count > 0 && (
        <>
          {t("snippets.page.importErrors", { count })}
          <ul className="mt-1 max-h-48 list-disc overflow-y-auto ps-4" tabIndex={0}>
            {errors.map(({ line, message }, index) => (
              <li key={index} className="[overflow-wrap:anywhere]">
                {t("snippets.page.importLine", { line, message })}
              </li>
            ))}
          </ul>
        </>
      )}
    </InlineTip>
  )
}
