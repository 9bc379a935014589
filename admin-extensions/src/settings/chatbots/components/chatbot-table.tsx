import { Badge, Table } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChatbotDTO } from "../../../shared/types"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { countErrors } from "../flow/problems"
import { ChatbotState } from "./chatbot-state"

/** The server stops counting here. */
const MANY = 100

export const ChatbotTable = ({ chatbots }: { chatbots: ChatbotDTO[] }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("settings.chatbots.name")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">
              {t("settings.chatbots.channels")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("settings.chatbots.state")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">
              {t("settings.chatbots.version")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">
              {t("settings.chatbots.problems")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden sm:table-cell">
              {t("settings.chatbots.inside")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {chatbots.map((chatbot) => (
            <ChatbotRow key={chatbot.id} chatbot={chatbot} />
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

const ChatbotRow = ({ chatbot }: { chatbot: ChatbotDTO }) => {
  const { t } = useInboxTranslation()
  const { openChatbot } = useSettingsLocation()
  const channels = useChannels().data?.channels ?? []
  const { id, name, channel_ids, published_version, problems, active_conversations: inside } = chatbot
  const on = channels.filter((channel) => channel_ids.includes(channel.id)).map((channel) => channel.name)
  return (
    <Table.Row
      className="cursor-pointer"
      data-testid="chatbot-row"
      data-chatbot={name}
      onClick={() => openChatbot(id)}
    >
      <Table.Cell className="py-2">
        <Link
          to={`?tab=chatbots&chatbot=${encodeURIComponent(id)}`}
          className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none"
          onClick={(event) => event.stopPropagation()}
        >
          {name}
        </Link>
      </Table.Cell>
      <Table.Cell className="hidden max-w-[240px] truncate md:table-cell">
        {on.join(", ") || t("settings.chatbots.noChannel")}
      </Table.Cell>
      <Table.Cell>
        <ChatbotState chatbot={chatbot} />
      </Table.Cell>
      <Table.Cell className="hidden lg:table-cell">{published_version ?? "–"}</Table.Cell>
      <Table.Cell className="hidden sm:table-cell">
        {problems.length ? (
          <Badge size="2xsmall" color={countErrors(problems) ? "red" : "orange"}>
            {problems.length}
          </Badge>
        ) : (
          t("settings.chatbots.noProblems")
        )}
      </Table.Cell>
      <Table.Cell className="hidden sm:table-cell">
        {inside >= MANY ? t("settings.chatbots.insideMany") : inside}
      </Table.Cell>
    </Table.Row>
  )
}
