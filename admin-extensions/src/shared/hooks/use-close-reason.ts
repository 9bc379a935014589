import { closeReason } from "../close-reason"
import type { ConversationDTO } from "../types"
import { useInboxTranslation } from "./use-inbox-translation"

/** Why a conversation was closed, in words; somebody's own ones are quoted. */
export function useCloseReason(reason: string | null, closedBy: ConversationDTO["closed_by"]): string | null {
  const { t } = useInboxTranslation()
  const why = closeReason(reason, closedBy)
  return why && ("code" in why ? t(`timeline.reasons.${why.code}`) : t("activity.quote", { text: why.text }))
}
