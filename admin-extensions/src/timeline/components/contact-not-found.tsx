import { User } from "@medusajs/icons"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export const ContactNotFound = () => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      className="flex-1"
      testId="contact-not-found"
      icon={<User />}
      title={t("timeline.contact.notFoundTitle")}
      text={t("timeline.contact.notFoundText")}
    />
  )
}
