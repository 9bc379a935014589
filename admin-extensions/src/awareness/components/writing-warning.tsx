import { ExclamationCircle } from "@medusajs/icons"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { Viewer } from "../viewers"

/** Above the composer, while a colleague writes there too: two answers would be one too many. */
export const WritingWarning = ({ viewers }: { viewers: readonly Viewer[] }) => {
  const { t, locale } = useInboxTranslation()
  const names = viewers.filter(({ isWriting }) => isWriting).map(({ name }) => name)
  if (names.length === 0) {
    return null
  }
  const list = new Intl.ListFormat(locale, { type: "conjunction" }).format(names)
  return (
    // The header says it to assistive technology.
    <div
      data-testid="writing-warning"
      className="txt-compact-xsmall-plus bg-ui-tag-orange-bg text-ui-tag-orange-text flex shrink-0 items-center gap-x-2 px-4 py-1.5"
    >
      <ExclamationCircle aria-hidden className="shrink-0" />
      <span dir="auto" className="min-w-0">
        {names.length === 1
          ? t("viewers.warning", { name: list })
          : t("viewers.warningSeveral", { names: list })}
      </span>
    </div>
  )
}
