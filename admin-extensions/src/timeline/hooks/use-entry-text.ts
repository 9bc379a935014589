import { formatPrice } from "../../thread/order-total"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { TimelineEntryDTO } from "../../shared/types"
import { useCrmEntryText } from "./use-crm-entry-text"
import { conversationPath } from "../conversation-path"

export interface EntryText {
  title: string
  /** More about it, in one line. */
  detail: string | null
  /** Where to see all of it. */
  url: string | null
}

/** What an entry says, in our words for the kinds we know and in its own for the others. */
export function useEntryText(): (entry: TimelineEntryDTO) => EntryText {
  const { t, locale } = useInboxTranslation()
  const { dealText, taskText, companyText } = useCrmEntryText()
  const withActor = ({ title, detail }: Omit<EntryText, "url">, { actor, url }: TimelineEntryDTO) => ({
    title,
    detail: [detail, actor && t("timeline.by", { name: actor.name })].filter(Boolean).join(" · ") || null,
    url,
  })
  return (entry) => {
    const { text, actor } = entry
    switch (entry.kind) {
      case "conversation": {
        const { number, status, channel, assignee, closed_by, conversation_id } = entry.data
        const isClosed = status === "closed"
        const state = !isClosed
          ? t("timeline.conversation.ongoing")
          : closed_by
            ? t("timeline.conversation.closedBy", { name: closed_by.name })
            : t("timeline.conversation.closed")
        const who = isClosed ? null : status === "bot" ? t("thread.withBot") : assignee?.name
        return {
          title: t("timeline.conversation.title", { number }),
          detail: [channel.name, state, who].filter(Boolean).join(" · "),
          url: conversationPath(conversation_id, isClosed),
        }
      }
      case "transfer": {
        const { target, number } = entry.data
        const words = { actor: actor?.name ?? "", target: target?.name ?? "" }
        const title = target
          ? t(actor ? "activity.transferred" : "timeline.transfer.to", words)
          : t(actor ? "timeline.transfer.toQueueBy" : "timeline.transfer.toQueue", words)
        const quote = text && t("activity.quote", { text })
        const detail = [t("timeline.conversation.title", { number }), quote].filter(Boolean).join(" · ")
        return { title, detail, url: entry.url }
      }
      case "note":
        return { title: actor?.name ?? t("timeline.note.title"), detail: text, url: null }
      case "owner": {
        const { owner } = entry.data
        return {
          title: owner ? t("owner.changed", { name: owner.name }) : t("owner.removed"),
          detail: actor && t("timeline.by", { name: actor.name }),
          url: null,
        }
      }
      case "order": {
        const { order_id, display_id, total, currency_code } = entry.data
        return {
          title: t("timeline.order.title", { number: display_id }),
          detail: formatPrice(total, currency_code, locale),
          url: `/orders/${order_id}`,
        }
      }
      case "deal":
        return withActor(dealText(entry.data), entry)
      case "task":
        return withActor(taskText(entry.data), entry)
      case "company":
        return withActor(companyText(entry.data), entry)
      case "commerce.draft_order": {
        const number = String(entry.data.display_id ?? "")
        return {
          title: t("timeline.draftOrder.title", { number }),
          detail: actor && t("timeline.by", { name: actor.name }),
          url: entry.url,
        }
      }
      default:
        return { title: entry.title, detail: text, url: entry.url }
    }
  }
}
