import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { contactName } from "../contact-name"
import { useCustomer } from "../hooks/use-customer"

/** The contact's name at the top of the dashboard. */
export const ContactBreadcrumb = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const { data, isPending } = useCustomer(customerId)
  return isPending ? null : <bdi>{contactName(data) ?? t("contact.title")}</bdi>
}
