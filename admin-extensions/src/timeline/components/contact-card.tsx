import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Container, Heading, Skeleton } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { OwnerSelect } from "../../contact/components/owner-select"
import { StartConversationButton } from "../../outbound"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { formatPhoneNumber } from "../../shared/format/name"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { contactName } from "../contact-name"
import { useCustomer } from "../hooks/use-customer"

interface ContactCardProps {
  customerId: string
  me: MeResponse
}

/** Who it is: name, ways to reach them, who looks after them, and Medusa's own page. */
export const ContactCard = ({ customerId, me }: ContactCardProps) => {
  const { t } = useInboxTranslation()
  const { data: customer, isPending } = useCustomer(customerId)
  const name = contactName(customer) ?? t("contact.title")
  return (
    <Container data-testid="contact-card" className="divide-y p-0">
      <div className="flex items-center gap-x-3 px-6 py-4">
        <ContactAvatar contact={{ name, avatar_url: null }} />
        <Heading level="h1" className="min-w-0 [overflow-wrap:anywhere]">
          {isPending ? <Skeleton className="h-6 w-40" /> : <bdi>{name}</bdi>}
        </Heading>
      </div>
      <dl className="divide-y">
        <Field label={t("timeline.contact.phone")} isPending={isPending}>
          {customer?.phone && <bdi>{formatPhoneNumber(customer.phone)}</bdi>}
        </Field>
        <Field label={t("timeline.contact.email")} isPending={isPending}>
          {customer?.email && <bdi>{customer.email}</bdi>}
        </Field>
        {customer?.company_name && (
          <Field label={t("timeline.contact.company")}>
            <bdi>{customer.company_name}</bdi>
          </Field>
        )}
        <Field label={t("owner.label")}>
          <OwnerSelect customerId={customerId} me={me} />
        </Field>
      </dl>
      <div className="flex items-center justify-between gap-x-3 px-6 py-4">
        <Link
          to={`/customers/${customerId}`}
          className="txt-compact-small-plus text-ui-tag-blue-text focus-visible:shadow-borders-focus inline-flex items-center gap-x-1.5 rounded-sm outline-none hover:underline"
        >
          {t("timeline.contact.customer")}
          <ArrowUpRightOnBox aria-hidden />
        </Link>
        {customer && <StartConversationButton customerId={customerId} customerName={name} />}
      </div>
    </Container>
  )
}

interface FieldProps {
  label: string
  isPending?: boolean
  children: ReactNode
}

const Field = ({ label, isPending = false, children }: FieldProps) => (
  <div className="text-ui-fg-subtle grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] items-center gap-x-3 px-6 py-4">
    <dt className="txt-compact-small-plus">{label}</dt>
    <dd className="txt-compact-small min-w-0 [overflow-wrap:anywhere]">
      {isPending ? <Skeleton className="h-4 w-24" /> : children || "–"}
    </dd>
  </div>
)
