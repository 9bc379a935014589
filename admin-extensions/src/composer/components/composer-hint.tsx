import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import type { FilesBlock } from "../hooks/use-files"
import { MODIFIER } from "../modifier-name"
import type { SendKey } from "../settings"

interface ComposerHintProps {
  id: string
  conversation: ConversationDTO
  agentId: string
  block: FilesBlock | null
  /** Where the text goes when there are files; null when there are none. */
  isCaption: boolean | null
  /** What is left of the text's limit; null while it is far. */
  remaining: number | null
  /** Whether a longer text becomes several messages. */
  splits: boolean
  /** What sends; null on phones, where only the button does. */
  sendKey: SendKey | null
}

/** The line under the text field: why it cannot be sent, else what happens when it is. */
export const ComposerHint = (props: ComposerHintProps) => {
  const { t } = useInboxTranslation()
  const { id, conversation, agentId, block, isCaption, remaining, splits, sendKey } = props
  const { assignee } = conversation
  const isOver = remaining !== null && remaining < 0

  const blocked = block && t(block === "uploading" ? "composer.blockedUploading" : "composer.blockedFailed")
  const placed = isCaption !== null && t(isCaption ? "composer.captionUnder" : "composer.captionAfter")
  const others = assignee && assignee.id !== agentId && t("composer.assignedTitle", { name: assignee.name })
  const keys =
    sendKey === "mod_enter"
      ? t("sending.modEnterHint", { modifier: MODIFIER })
      : sendKey
        ? t("composer.hint")
        : ""
  const hint = blocked || placed || others || (assignee ? keys : t("composer.claimsHint"))

  return (
    <div id={id} className="txt-compact-xsmall text-ui-fg-subtle flex justify-between gap-x-3 px-1">
      <span
        role={blocked ? "status" : undefined}
        data-testid="composer-hint"
        className={blocked ? "min-w-0" : "truncate"}
      >
        {hint}
      </span>
      {remaining !== null && (
        <span role="status" className={clx("shrink-0 tabular-nums", isOver && !splits && "text-ui-fg-error")}>
          {isOver && splits
            ? t("composer.severalMessages")
            : isOver
              ? t("sending.tooLong", { count: -remaining })
              : t("composer.remaining", { count: remaining })}
        </span>
      )}
    </div>
  )
}
