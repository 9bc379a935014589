import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useWriting } from "../hooks/use-writing"

/** Says that the contact is writing, over the end of the thread: it takes no room, so nothing moves. */
export const WritingLine = ({ conversationId }: { conversationId: string }) => {
  const { t } = useInboxTranslation()
  const name = useWriting(conversationId)
  return (
    <div role="status" data-testid="writing" className="pointer-events-none relative z-[1] h-0">
      {name && (
        <span className="txt-compact-xsmall bg-ui-bg-base text-ui-fg-subtle shadow-elevation-flyout absolute bottom-1 start-4 max-w-[80%] truncate rounded-md px-2 py-1">
          {t("message.writing", { name })}
        </span>
      )}
    </div>
  )
}
