import { Select, Skeleton } from "@medusajs/ui"
import { useAgents } from "../../shared/hooks/use-agents"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"
import { useContact, useSetOwner } from "../hooks/use-contact"
import { ownerChoices } from "../owner-choices"

/** An item needs a value, and no user has this id. */
const NOBODY = "nobody"

interface OwnerSelectProps {
  customerId: string
  me: MeResponse
}

/** Who looks after a customer; to be changed by those who may. */
export const OwnerSelect = ({ customerId, me }: OwnerSelectProps) => {
  const { t } = useInboxTranslation()
  const canEdit = me.permissions.includes("edit_contacts")
  const contact = useContact(customerId)
  const agents = useAgents({ isEnabled: canEdit })
  const setOwner = useSetOwner(customerId)
  if (contact.isPending) {
    return <Skeleton className="h-5 w-24" />
  }
  const owner = contact.data?.contact.owner
  if (!canEdit || !contact.data) {
    return <span className="truncate">{owner?.name ?? (contact.data ? t("owner.nobody") : "–")}</span>
  }
  const choices = ownerChoices(agents.data?.agents ?? [], owner)
  return (
    <Select
      size="small"
      value={owner?.id ?? NOBODY}
      onValueChange={(id) => setOwner(choices.find((choice) => choice.id === id) ?? null)}
    >
      <Select.Trigger aria-label={t("owner.label")} data-testid="contact-owner" className="w-full min-w-0">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={NOBODY}>{t("owner.nobody")}</Select.Item>
        {choices.map(({ id, name }) => (
          <Select.Item key={id} value={id}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
