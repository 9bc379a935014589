import { Container, Heading } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { OwnerSelect } from "./owner-select"

interface CustomerOwnerProps {
  customerId: string
}

/** On Medusa's page of a customer: who looks after them. Nothing for users without an inbox. */
export const CustomerOwner = ({ customerId }: CustomerOwnerProps) => {
  const { t } = useInboxTranslation()
  const me = useMe()
  if (!me.data || me.isError) {
    return null
  }
  return (
    <Container data-testid="customer-owner" className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("owner.title")}</Heading>
      </div>
      <div className="text-ui-fg-subtle flex flex-col gap-y-2 px-6 py-4">
        <p className="txt-small">{t("owner.text")}</p>
        <div className="txt-compact-small text-ui-fg-base">
          <OwnerSelect customerId={customerId} me={me.data} />
        </div>
      </div>
    </Container>
  )
}
