import { Button, clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** What a button says and does. */
interface Step {
  label: string
  testId: string
  onSelect: () => void
}

interface MessageTroubleProps {
  text: string
  /** `neutral`: nothing is wrong; `warning`: nobody knows yet; `error`: it did not go out. */
  tone: "neutral" | "warning" | "error"
  /** What helps best; without it there is no such button. */
  step?: Step
  /** What can be done besides. */
  others?: (Step | false | undefined)[]
  menu?: ReactNode
  onDiscard?: () => void
}

/** Why a message did not go out, in words, and the next step. */
export const MessageTrouble = ({ text, tone, step, others = [], menu, onDiscard }: MessageTroubleProps) => {
  const { t } = useInboxTranslation()
  return (
    <div className="flex max-w-[min(560px,85%)] flex-col items-end gap-y-1 pb-2 pt-1 text-end">
      <span
        className={clx(
          "txt-compact-xsmall",
          { neutral: "text-ui-fg-subtle", warning: "text-ui-tag-orange-text", error: "text-ui-fg-error" }[
            tone
          ]
        )}
      >
        {text}
      </span>
      <div className="flex flex-wrap justify-end gap-x-2">
        {menu}
        {others.map(
          (other) =>
            other && (
              <Button
                key={other.testId}
                size="small"
                variant="transparent"
                data-testid={other.testId}
                onClick={other.onSelect}
              >
                {other.label}
              </Button>
            )
        )}
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
