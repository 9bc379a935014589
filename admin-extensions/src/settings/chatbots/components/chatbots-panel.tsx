import { ChatBubbleLeftRight, ExclamationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { LoadError } from "../../../shared/components/load-error"
import { Notice } from "../../../shared/components/notice"
import { isNotFound } from "../../../shared/api/errors"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Loaded } from "../../components/loaded"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { Section } from "../../components/section"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useChatbot, useChatbots } from "../hooks/use-chatbots"
import { ChatbotEditor } from "./chatbot-editor"
import { ChatbotTable } from "./chatbot-table"
import { CreateDrawer } from "./create-drawer"

/** The chatbots, or the one that is being edited. */
export const ChatbotsPanel = () => {
  const { chatbotId } = useSettingsLocation()
  return chatbotId ? <OpenChatbot key={chatbotId} id={chatbotId} /> : <ChatbotList />
}

const ChatbotList = () => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useChatbots()
  const [isCreating, setIsCreating] = useState(false)
  const create = (
    <Button size="small" variant="secondary" data-testid="create-chatbot" onClick={() => setIsCreating(true)}>
      {t("settings.chatbots.create")}
    </Button>
  )
  return (
    <Section
      testId="chatbots"
      title={t("settings.chatbots.title")}
      description={t("settings.chatbots.description")}
      actions={create}
    >
      <Loaded
        isLoaded={Boolean(data)}
        error={error}
        loading={t("settings.chatbots.loading")}
        failed={t("settings.chatbots.loadFailed")}
        onRetry={() => void refetch()}
      >
        {data?.chatbots.length ? (
          <ChatbotTable chatbots={data.chatbots} />
        ) : (
          <Notice
            testId="no-chatbots"
            icon={<ChatBubbleLeftRight />}
            title={t("settings.chatbots.emptyTitle")}
            text={t("settings.chatbots.emptyText")}
          />
        )}
      </Loaded>
      {isCreating && <CreateDrawer onClose={() => setIsCreating(false)} />}
    </Section>
  )
}

const OpenChatbot = ({ id }: { id: string }) => {
  const { t } = useInboxTranslation()
  const { closeChatbot } = useSettingsLocation()
  const { data, error, refetch } = useChatbot(id)
  if (data) return <ChatbotEditor chatbot={data.chatbot} />
  return (
    <Section title={t("settings.chatbots.title")}>
      {isNotFound(error) ? (
        <Notice
          icon={<ExclamationCircle />}
          title={t("settings.chatbots.notFoundTitle")}
          text={t("settings.chatbots.notFoundText")}
        >
          <Button size="small" variant="secondary" onClick={closeChatbot}>
            {t("settings.back")}
          </Button>
        </Notice>
      ) : error ? (
        <LoadError title={t("settings.chatbots.loadFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label={t("settings.chatbots.loading")} />
      )}
    </Section>
  )
}
