import { clx } from "@medusajs/ui"
import { useContext, useState } from "react"
import { FormattedText } from "../../shared/formatting/components/formatted-text"
import { FormattingContext } from "../../shared/formatting/formatting-context"
import { isOnlyEmoji } from "../../shared/formatting/only-emoji"
import { beginningOfLong } from "../../shared/formatting/shorten"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { LinkedText } from "./linked-text"

/** The words of a message, formatted as its channel does; of very long ones the beginning first. */
export const MessageText = ({ text }: { text: string }) => {
  const { t } = useInboxTranslation()
  const formatting = useContext(FormattingContext)
  const [isWhole, setIsWhole] = useState(false)
  const beginning = isWhole ? null : beginningOfLong(text)
  const shown = beginning ?? text
  return (
    <div className={clx(isOnlyEmoji(text) ? "text-3xl leading-tight" : "txt-small")}>
      {formatting === "whatsapp" ? (
        <FormattedText text={shown} />
      ) : (
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          <LinkedText text={shown} />
        </p>
      )}
      {beginning !== null && (
        <button
          type="button"
          data-testid="show-whole"
          onClick={() => setIsWhole(true)}
          className="txt-compact-small-plus text-ui-fg-interactive focus-visible:shadow-borders-focus rounded-sm outline-none"
        >
          {t("formatting.showWhole")}
        </button>
      )}
    </div>
  )
}
