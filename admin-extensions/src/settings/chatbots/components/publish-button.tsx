import { Button, Text } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO } from "../../../shared/types"

interface PublishButtonProps {
  chatbot: ChatbotDTO
  isChanged: boolean
  hasErrors: boolean
  isChecking: boolean
  isPublishing: boolean
  onPublish: () => void
}

/** Publishes, or says why that cannot be. */
export const PublishButton = (props: PublishButtonProps) => {
  const { isPublishing, onPublish } = props
  const { t } = useInboxTranslation()
  const reason = reasonAgainst(props)
  return (
    <div className="flex items-center gap-x-2">
      {reason && reason !== "reasonChecking" && (
        <Text id="publish-reason" size="small" className="text-ui-fg-subtle max-w-[200px] text-pretty">
          {t(`settings.chatbots.editor.${reason}`)}
        </Text>
      )}
      <Button
        size="small"
        disabled={reason !== null}
        aria-describedby={reason ? "publish-reason" : undefined}
        isLoading={isPublishing}
        data-testid="publish-chatbot"
        onClick={onPublish}
      >
        {t("settings.chatbots.editor.publish")}
      </Button>
    </div>
  )
}

function reasonAgainst({ chatbot, isChanged, hasErrors, isChecking }: PublishButtonProps) {
  if (!chatbot.channel_ids.length) return "reasonChannel"
  if (hasErrors) return "reasonErrors"
  if (chatbot.is_published && !chatbot.has_changes && !isChanged) return "reasonSame"
  return isChecking ? "reasonChecking" : null
}
