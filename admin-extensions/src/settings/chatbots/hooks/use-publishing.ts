import { toast, usePrompt } from "@medusajs/ui"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO, ChatbotFlow } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useChangeChatbot, useDeleteChatbot, usePublishChatbot, useUnpublishChatbot } from "./use-chatbots"

/** Saving, publishing and taking back; what customers would notice is asked about first. */
export function usePublishing(
  chatbot: ChatbotDTO,
  flow: ChatbotFlow,
  isChanged: boolean,
  onSaved: () => void
) {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const change = useChangeChatbot(chatbot.id)
  const publishing = usePublishChatbot(chatbot.id)
  const unpublishing = useUnpublishChatbot(chatbot.id)
  const deleting = useDeleteChatbot(chatbot.id)
  const channels = useChannels().data?.channels ?? []
  const { name } = chatbot
  const onError = (error: unknown) => void toast.error(errorText(error))
  const ask = (title: string, description: string, confirmText: string, variant?: "confirmation") =>
    prompt({ title, description, confirmText, cancelText: t("actions.cancel"), variant })

  const save = () =>
    change.mutate(
      { flow },
      {
        onSuccess: () => {
          onSaved()
          toast.success(t("settings.saved"))
        },
        onError,
      }
    )
  const publish = async () => {
    const on = channels.filter(({ id }) => chatbot.channel_ids.includes(id)).map((channel) => channel.name)
    const isSure = await ask(
      t("settings.chatbots.editor.publishTitle", { name }),
      t("settings.chatbots.editor.publishText", { channels: on.join(", ") }),
      t("settings.chatbots.editor.publish"),
      "confirmation"
    )
    if (!isSure) return
    publishing.mutate(isChanged ? { flow } : null, {
      onSuccess: ({ chatbot: { published_version: version } }) => {
        onSaved()
        toast.success(t("settings.chatbots.editor.publishedNow", { version }))
      },
      onError,
    })
  }
  const unpublish = async () => {
    const isSure = await ask(
      t("settings.chatbots.editor.unpublishTitle", { name }),
      t("settings.chatbots.editor.unpublishText"),
      t("settings.chatbots.editor.unpublish")
    )
    if (!isSure) return
    const onSuccess = () => void toast.success(t("settings.chatbots.editor.unpublished", { name }))
    unpublishing.mutate(undefined, { onSuccess, onError })
  }
  const remove = async (onDeleted: () => void) => {
    const isSure = await ask(
      t("settings.chatbots.deleteTitle", { name }),
      t("settings.chatbots.deleteText"),
      t("settings.chatbots.delete")
    )
    if (!isSure) return
    const onSuccess = () => {
      toast.success(t("settings.chatbots.deleted", { name }))
      onDeleted()
    }
    deleting.mutate(undefined, { onSuccess, onError })
  }
  return { save, publish, unpublish, remove, isSaving: change.isPending, isPublishing: publishing.isPending }
}
