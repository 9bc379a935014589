import { ExclamationCircle } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Unresolved } from "../hooks/use-unresolved"
import { namesOf } from "../variables"

/** What has to be filled in before this can be sent; each name leads there. */
export const UnresolvedNotice = ({ unresolved }: { unresolved: Unresolved }) => {
  const { t } = useInboxTranslation()
  const { places, isTried, select } = unresolved
  const names = namesOf(places)
  return (
    <div
      data-testid="unresolved"
      className={clx(
        "txt-compact-xsmall flex items-start gap-x-1.5 px-1",
        isTried ? "text-ui-fg-error" : "text-ui-tag-orange-text"
      )}
    >
      <ExclamationCircle aria-hidden className="shrink-0" />
      <span role="alert" className="sr-only">
        {isTried && t("snippets.unresolved", { variables: names.join(", ") })}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t("snippets.fillIn")}{" "}
        {names.map((name, index) => (
          <span key={name}>
            {index > 0 && ", "}
            <button
              type="button"
              className="focus-visible:shadow-borders-focus rounded-sm underline underline-offset-2 outline-none"
              aria-label={t("snippets.goTo", { name })}
              onClick={() => {
                const place = places.find((one) => one.name === name)
                if (place) {
                  select(place)
                }
              }}
            >
              {name}
            </button>
          </span>
        ))}
      </span>
    </div>
  )
}
