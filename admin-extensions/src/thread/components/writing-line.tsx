import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useWriting } from "../hooks/use-writing"

/** Says above the composer that the contact is writing; its height is always there, so nothing moves. */
export const WritingLine = ({ conversationId }: { conversationId: string }) => {
  const { t } = useInboxTranslation()
  const name = useWriting(conversationId)
  return (
    <div
      role="status"
      data-testid="writing"
      className="txt-compact-xsmall text-ui-fg-muted h-5 truncate px-4"
    >
      {name && t("message.writing", { name })}
    </div>
  )
}
