import { Container, Heading } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import { StartConversationButton } from "../../outbound"
import { contactName } from "../contact-name"
import { contactPath } from "../conversation-path"
import { useCustomer } from "../hooks/use-customer"
import { NoteBox } from "./note-box"
import { RecentEntries } from "./recent-entries"

const SHOWN = 5

/** On Medusa's page of a customer: the last things that happened, and a note. Nothing for users without an inbox. */
export const CustomerActivity = ({ customerId }: { customerId: string }) => {
  const { t } = useInboxTranslation()
  const me = useMe()
  const { data: customer } = useCustomer(customerId)
  if (!me.data || me.isError) {
    return null
  }
  return (
    <Container data-testid="customer-activity" className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <Heading level="h2">{t("timeline.recent")}</Heading>
        <div className="flex items-center gap-x-3">
          <Link
            to={contactPath(customerId)}
            className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline"
          >
            {t("timeline.all")}
          </Link>
          {customer && (
            <StartConversationButton customerId={customerId} customerName={contactName(customer) ?? ""} />
          )}
        </div>
      </div>
      <NoteBox customerId={customerId} me={me.data} isCompact />
      <RecentEntries customerId={customerId} size={SHOWN} isWatched={false} />
    </Container>
  )
}
