import { ArrowUpRightOnBox, SquareTwoStack } from "@medusajs/icons"
import { IconButton, Text, toast } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { ContactAvatar } from "../../shared/components/contact-avatar"
import { formatAddress } from "../../shared/format/name"
import { formatDateTime } from "../../shared/format/time"
import { useChannelName } from "../../shared/hooks/use-channel-name"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, MeResponse } from "../../shared/types"
import { ContactActivity } from "../../timeline/components/contact-activity"
import { contactPath } from "../../timeline/conversation-path"
import { OwnerSelect } from "./owner-select"

/** Who one is talking to, and where. */
export const ContactDetails = ({ conversation, me }: { conversation: ConversationDTO; me: MeResponse }) => {
  const { t, i18n, locale } = useInboxTranslation()
  const { contact, channel, assignee, department, created_at, closed_at } = conversation
  const address = formatAddress(channel.provider, contact.address)
  // On WhatsApp, people who hide their number are known by a name or an id instead.
  const isHidden = channel.provider === "whatsapp" && !/^\d+$/.test(contact.address)
  const addressKey = isHidden ? "contact.address.whatsapp_id" : `contact.address.${channel.provider}`
  const channelName = useChannelName(channel)

  const copy = async () => {
    await navigator.clipboard.writeText(address)
    toast.success(t("actions.copied"))
  }

  return (
    <div className="flex flex-col">
      <div className="flex flex-col items-center gap-y-3 px-6 py-6 text-center">
        <ContactAvatar contact={contact} size="xlarge" />
        <div className="min-w-0 max-w-full">
          <Text weight="plus" dir="auto" className="break-words">
            {contact.name}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("thread.conversationNumber", { number: `#${conversation.number}` })}
          </Text>
        </div>
        {contact.customer_id && (
          <div className="flex flex-wrap justify-center gap-x-4 gap-y-1">
            <PageLink to={contactPath(contact.customer_id)}>{t("timeline.contact.open")}</PageLink>
            <PageLink to={`/customers/${contact.customer_id}`}>{t("actions.openCustomer")}</PageLink>
          </div>
        )}
      </div>
      <dl className="border-ui-border-base divide-ui-border-base divide-y border-y">
        <Field label={t(i18n.exists(addressKey, { ns: "inbox" }) ? addressKey : "contact.address.other")}>
          <span dir="auto" className="truncate">
            {address}
          </span>
          {window.isSecureContext && (
            <IconButton
              size="2xsmall"
              variant="transparent"
              aria-label={t("actions.copy")}
              onClick={() => void copy()}
            >
              <SquareTwoStack className="text-ui-fg-muted" />
            </IconButton>
          )}
        </Field>
        <Field label={t("contact.channel")}>
          <ChannelIcon provider={channel.provider} className="text-ui-fg-subtle shrink-0" />
          <span className="min-w-0 break-words">{channelName}</span>
        </Field>
        <Field label={t("contact.assignee")}>
          <span className="truncate">
            {!assignee
              ? t("thread.unassigned")
              : assignee.id === me.agent.id
                ? t("message.you")
                : assignee.name}
          </span>
        </Field>
        {department && (
          <Field label={t("contact.department")}>
            <span className="truncate">{department.name}</span>
          </Field>
        )}
        {contact.customer_id && (
          <Field label={t("owner.label")}>
            <OwnerSelect customerId={contact.customer_id} me={me} />
          </Field>
        )}
        <Field label={t("contact.since")}>{formatDateTime(created_at, locale)}</Field>
        {closed_at && <Field label={t("contact.closedAt")}>{formatDateTime(closed_at, locale)}</Field>}
      </dl>
      {contact.customer_id && <ContactActivity customerId={contact.customer_id} />}
    </div>
  )
}

const PageLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link
    to={to}
    target="_blank"
    className="txt-compact-small-plus text-ui-tag-blue-text hover:underline focus-visible:shadow-borders-focus flex items-center gap-x-1.5 rounded-sm outline-none"
  >
    {children}
    <ArrowUpRightOnBox aria-hidden />
  </Link>
)

const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-center gap-x-3 px-6 py-3">
    <dt className="txt-compact-small-plus text-ui-fg-subtle">{label}</dt>
    <dd className="txt-compact-small text-ui-fg-base flex min-w-0 items-center gap-x-1.5">{children}</dd>
  </div>
)
