import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { WayOn } from "../way-on"

interface Ways {
  retry?: () => void
  template?: () => void
}

/** The button below a failed message, where what it would do is possible now. */
export function useFailureStep() {
  const { t } = useInboxTranslation()
  return (way: WayOn, { retry, template }: Ways) => {
    switch (way) {
      case "template":
        return template && { label: t("message.otherTemplate"), testId: "other-template", onSelect: template }
      case "resume":
        // Where the window is open again, the same words go through.
        return retry
          ? { label: t("actions.retry"), testId: "retry-message", onSelect: retry }
          : template && { label: t("composer.resume"), testId: "resume-here", onSelect: template }
      case "retry":
        return retry && { label: t("actions.retry"), testId: "retry-message", onSelect: retry }
    }
  }
}
