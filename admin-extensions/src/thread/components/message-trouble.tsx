import { Button, clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface MessageTroubleProps {
  text: string
  /** `warning`: nobody knows yet; `error`: it did not go out. */
  tone: "warning" | "error"
  /** What the button says and does; without it there is none. */
  step?: { label: string; testId: string; onSelect: () => void }
  onDiscard?: () => void
}

/** Why a message did not go out, in words, and the next step. */
export const MessageTrouble = ({ text, tone, step, onDiscard }: MessageTroubleProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex max-w-[min(560px,85%)] flex-col items-end gap-y-1 pb-2 pt-1 text-end">
      <span
        className={clx(
          "txt-compact-xsmall",
          tone === "error" ? "text-ui-fg-error" : "text-ui-tag-orange-text"
        )}
      >
        {text}
      </span>
      <div className="flex gap-x-2">
        {onDiscard && (
          <Button size="small" variant="transparent" onClick={onDiscard}>
            {t("actions.discard")}
          </Button>
        )}
        {step && (
          <Button size="small" variant="secondary" data-testid={step.testId} onClick={step.onSelect}>
            {step.label}
          </Button>
        )}
      </div>
    </div>
  )
}
