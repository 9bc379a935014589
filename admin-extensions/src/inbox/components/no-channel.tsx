import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** Before the first channel exists: where to get one. */
export const NoChannel = () => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      testId="empty-state"
      icon={<ChatBubbleLeftRight />}
      title={t("empty.noChannelTitle")}
      text={t("empty.noChannelText")}
    >
      <Button size="small" asChild>
        <Link to="/settings/inbox?connect=">{t("empty.connectChannel")}</Link>
      </Button>
    </Notice>
  )
}
