import { claimWinner, errorCode, RequestError } from "../../shared/api/errors"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import type { TransferTarget } from "../targets"

/** Why it was not given to them, in words. */
export function useRefusal(): (
  error: Error,
  target: TransferTarget,
  conversation: ConversationDTO
) => string {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  return (error, target, { channel }) => {
    if (error instanceof RequestError && error.code === "channel_not_served") {
      return t("transfer.notServed", { name: target.name, channel: channel.name })
    }
    const winner = claimWinner(error)
    return winner
      ? t("errors.alreadyClaimedBy", { name: winner })
      : errorText(errorCode(error), error.message)
  }
}
