import { Button } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ComposerState } from "../composer-state"

export interface NextSteps {
  /** Takes the conversation over from the chatbot. */
  onTakeOver: () => void
  isTakingOver: boolean
  /** Chooses a template that asks the contact to go on. */
  onResume: () => void
  /** Begins another conversation with this contact. */
  onStart: () => void
}

interface NextStepProps extends NextSteps {
  state: ComposerState
}

/** What can be done where nothing can be written. */
export const NextStep = ({ state, onTakeOver, isTakingOver, onResume, onStart }: NextStepProps) => {
  const { t } = useInboxTranslation()
  switch (state.type) {
    case "bot":
      return state.can_claim ? (
        <Button
          size="small"
          variant="secondary"
          data-testid="take-over"
          isLoading={isTakingOver}
          onClick={onTakeOver}
        >
          {t("actions.takeOver")}
        </Button>
      ) : null
    case "window_closed":
    case "waiting_for_contact":
      return state.can_resume ? (
        <Button
          size="small"
          variant={state.type === "window_closed" ? "primary" : "secondary"}
          data-testid="resume"
          onClick={onResume}
        >
          {t(state.type === "window_closed" ? "composer.resume" : "composer.resumeAgain")}
        </Button>
      ) : null
    case "closed":
      return state.can_start ? (
        <Button size="small" variant="secondary" data-testid="start-again" onClick={onStart}>
          {t("outbound.start")}
        </Button>
      ) : null
    default:
      return null
  }
}
