import { ChatBubbleLeftRight } from "@medusajs/icons"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import type { TaskDTO } from "../../../../shared/types"
import { contactPath, conversationPath } from "../../../../timeline/conversation-path"
import { ObjectLink } from "../../components/object-link"
import { dealPath } from "../../paths"
import { DueWords } from "./due-words"

/** What the place a task stands in says already. */
export type KnownFact = "customer" | "deal" | "assignee"

interface TaskFactsProps {
  task: TaskDTO
  without: readonly KnownFact[]
}

/** When a task is due, whose it is, and what it belongs to. */
export const TaskFacts = ({ task, without }: TaskFactsProps) => {
  const { t } = useInboxTranslation()
  const { customer, deal, assignee, conversation_id } = task
  const isShown = (fact: KnownFact) => !without.includes(fact)
  return (
    <div className="txt-compact-small text-ui-fg-subtle flex flex-wrap items-center gap-x-3 gap-y-1 empty:hidden">
      <DueWords task={task} />
      {isShown("customer") && customer && (
        <ObjectLink to={contactPath(customer.customer_id)} testId="task-contact">
          {customer.name}
        </ObjectLink>
      )}
      {isShown("deal") && deal && <ObjectLink to={dealPath(deal.id)}>{deal.title}</ObjectLink>}
      {isShown("assignee") && <bdi>{assignee?.name ?? t("owner.nobody")}</bdi>}
      {conversation_id && (
        <ObjectLink to={conversationPath(conversation_id, false)} testId="task-conversation">
          <span className="flex items-center gap-x-1">
            <ChatBubbleLeftRight aria-hidden />
            {t("crmPages.openConversation")}
          </span>
        </ObjectLink>
      )}
    </div>
  )
}
