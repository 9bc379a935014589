import { SquareTwoStack } from "@medusajs/icons"
import { IconButton, toast } from "@medusajs/ui"
import { ChannelIcon } from "../../shared/components/channel-icon"
import { formatAddress } from "../../shared/format/name"
import { formatDateTime } from "../../shared/format/time"
import { useChannelName } from "../../shared/hooks/use-channel-name"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO, MeResponse } from "../../shared/types"
import { OwnerSelect } from "./owner-select"
import { PaneRow } from "./pane-row"

/** Where one is talking to somebody, who does, and who looks after them. */
export const ConversationFacts = ({
  conversation,
  me,
}: {
  conversation: ConversationDTO
  me: MeResponse
}) => {
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
    <dl className="border-ui-border-base border-y py-2">
      <PaneRow label={t(i18n.exists(addressKey, { ns: "inbox" }) ? addressKey : "contact.address.other")}>
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
      </PaneRow>
      <PaneRow label={t("contact.channel")}>
        <ChannelIcon provider={channel.provider} className="text-ui-fg-subtle shrink-0" />
        <span className="min-w-0 break-words">{channelName}</span>
      </PaneRow>
      <PaneRow label={t("contact.assignee")}>
        <span className="truncate">
          {!assignee
            ? t("thread.unassigned")
            : assignee.id === me.agent.id
              ? t("message.you")
              : assignee.name}
        </span>
      </PaneRow>
      {department && (
        <PaneRow label={t("contact.department")}>
          <span className="truncate">{department.name}</span>
        </PaneRow>
      )}
      <PaneRow label={t("contact.since")}>{formatDateTime(created_at, locale)}</PaneRow>
      {closed_at && <PaneRow label={t("contact.closedAt")}>{formatDateTime(closed_at, locale)}</PaneRow>}
      {contact.customer_id && (
        <PaneRow label={t("owner.label")}>
          <OwnerSelect customerId={contact.customer_id} me={me} />
        </PaneRow>
      )}
    </dl>
  )
}
