import { ExclamationCircle, XMarkMini } from "@medusajs/icons"
import { IconButton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { RecordingProblem } from "../recording"

interface RecorderProblemProps {
  problem: RecordingProblem
  onDismiss: () => void
}

/** Why nothing could be recorded, and what would help. */
export const RecorderProblem = ({ problem, onDismiss }: RecorderProblemProps) => {
  const { t } = useInboxTranslation()
  return (
    <div
      role="alert"
      data-testid="voice-problem"
      className="txt-compact-small bg-ui-bg-component text-ui-fg-base flex items-center gap-x-2 rounded-md px-2 py-1.5"
    >
      <ExclamationCircle aria-hidden className="text-ui-fg-error shrink-0" />
      <span className="min-w-0 flex-1">{t(`voice.${problem}`)}</span>
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        aria-label={t("media.close")}
        onClick={onDismiss}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}
