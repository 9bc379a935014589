import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { InboxView } from "../views"
import { OnlineNow } from "./online-now"

/** Why a list is empty, and what will or can fill it. */
export const ListEmpty = ({ view }: { view: InboxView }) => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      testId="empty-state"
      icon={<ChatBubbleLeftRight />}
      title={t(`empty.${view}Title`)}
      text={t(`empty.${view}Text`)}
    >
      {view === "unassigned" && <OnlineNow />}
    </Notice>
  )
}
