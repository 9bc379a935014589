import { FormattedText } from "../../shared/formatting/components/formatted-text"
import { beginningOfLong } from "../../shared/formatting/shorten"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** What is being written, as the contact will see it. */
export const FormatPreview = ({ text }: { text: string }) => {
  const { t } = useInboxTranslation()
  return (
    <div
      role="group"
      aria-label={t("formatting.previewLabel")}
      data-testid="format-preview"
      tabIndex={0}
      className="bg-ui-bg-highlight txt-small text-ui-fg-base focus-visible:shadow-borders-focus max-h-32 overflow-y-auto rounded-md px-3 py-1.5 outline-none"
    >
      <FormattedText text={beginningOfLong(text) ?? text} />
    </div>
  )
}
