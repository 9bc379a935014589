import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO } from "../../../shared/types"
import { FormDrawer } from "../../components/form-drawer"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useChangeChatbot } from "../hooks/use-chatbots"
import { AboutFields } from "./about-fields"

/** Name and channels, saved by themselves: the steps wait for their own Save. */
export const AboutDrawer = ({ chatbot, onClose }: { chatbot: ChatbotDTO; onClose: () => void }) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const change = useChangeChatbot(chatbot.id)
  const [stored] = useState({ name: chatbot.name, channel_ids: chatbot.channel_ids })
  const [about, setAbout] = useState(stored)
  const save = () => {
    if (!about.name.trim()) return
    const onSuccess = () => {
      toast.success(t("settings.saved"))
      onClose()
    }
    change.mutate({ ...about, name: about.name.trim() }, { onSuccess })
  }
  return (
    <FormDrawer
      title={t("settings.chatbots.settings")}
      isChanged={JSON.stringify(about) !== JSON.stringify(stored)}
      isSaving={change.isPending}
      error={change.error ? errorText(change.error) : undefined}
      onSave={save}
      onClose={onClose}
    >
      <AboutFields about={about} isTried onChange={setAbout} />
    </FormDrawer>
  )
}
