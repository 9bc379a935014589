import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { ConversationWithContact } from "../../modules/conversation/storage/rows"
import type { FlowCondition } from "../../types/http/chatbot"
import { factKey } from "../../utils/chatbot/conditions"
import { countryOf } from "../../utils/phone"
import { isOpen } from "../../utils/webchat-settings"
import { inboxModules } from "../modules"

interface Asked {
  container: MedusaContainer
  conversation: ConversationWithContact
  is: string
  value: string | number | null
}

type Look = (asked: Asked) => Promise<boolean>

const isKnown = (found: boolean, is: string) => found === (is === "known")
const compare = (found: string | null, { is, value }: Asked) =>
  (found?.toLowerCase() === String(value ?? "").toLowerCase()) === (is === "equals")

async function customerOf({ container, conversation }: Asked) {
  if (!conversation.customer_id) return null
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { id: conversation.customer_id },
      { select: ["id", "email", "has_account"], relations: ["groups"], take: 1 }
    )
  return customer ?? null
}

async function ownerOf({ container, conversation }: Asked): Promise<string | null> {
  const { customer_id } = conversation
  if (!customer_id) return null
  return (await inboxModules(container).routing.ownersOf([customer_id])).get(customer_id) ?? null
}

/** How each fact of `FlowCondition.field` is found out. */
const FACTS: Record<string, Look> = {
  business_hours: async ({ container, conversation, is, value }) => {
    const { departments } = await inboxModules(container).routing.setup()
    const id = value || (await inboxModules(container).routing.departmentOfChannel(conversation.channel_id))
    const hours = departments.find((department) => department.id === id)?.business_hours
    return isOpen(hours ?? undefined, new Date()) === (is === "open")
  },
  "contact.account": async (asked) => isKnown((await customerOf(asked))?.has_account ?? false, asked.is),
  "contact.email": async (asked) => isKnown(Boolean((await customerOf(asked))?.email), asked.is),
  "contact.owner": async (asked) => {
    const owner = await ownerOf(asked)
    if (asked.is !== "online") return isKnown(owner !== null, asked.is)
    const agent = owner ? await inboxModules(asked.container).routing.findAgent(owner) : null
    return agent?.is_active === true && agent.availability === "online"
  },
  "contact.group": async (asked) => {
    const { groups = [] } = (await customerOf(asked)) ?? {}
    const wanted = String(asked.value ?? "").toLowerCase()
    const isIn = groups.some(({ id, name }) => id === asked.value || name?.toLowerCase() === wanted)
    return isIn === (asked.is === "equals")
  },
  "contact.orders": async ({ container, conversation, is, value }) => {
    const wanted = Math.max(0, Math.floor(Number(value ?? 0)))
    if (!conversation.customer_id) return is === "less_than" ? wanted > 0 : wanted === 0
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { customer_id: conversation.customer_id },
      pagination: { take: Math.max(1, wanted) },
    })
    return data.length >= wanted === (is === "at_least")
  },
  "contact.country": async (asked) => {
    const { wa_id } = asked.conversation.identity
    return compare(wa_id && countryOf(wa_id), asked)
  },
  channel: async (asked) => {
    const { channels } = inboxModules(asked.container)
    const channel = (await channels.listEveryChannel()).find(({ id }) => id === asked.conversation.channel_id)
    return compare(channel?.provider ?? null, asked)
  },
}

/** The answers to a flow's conditions for a conversation, by `factKey`; what nobody knows of is not met. */
export async function gatherFacts(
  container: MedusaContainer,
  conversation: ConversationWithContact,
  conditions: FlowCondition[]
): Promise<Map<string, boolean>> {
  const facts = new Map<string, boolean>()
  for (const condition of conditions) {
    const { field, is, value = null } = condition
    const look = FACTS[field]
    facts.set(factKey(condition), (await look?.({ container, conversation, is, value })) ?? false)
  }
  return facts
}
