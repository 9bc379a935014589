import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { CustomerDTO } from "@medusajs/framework/types"
import type { Grant } from "../types/http/agent"
import type { ContactDTO, ContactObjectsDTO, ContactResponse, DuplicateDTO } from "../types/http/crm"
import { contactAddress } from "../utils/contact-name"
import { InboxError } from "../utils/inbox-error"
import { customerRef } from "../workflows/common/customers"
import { valueOf } from "../workflows/crm/contact-fields"
import { inboxModules } from "../workflows/modules"
import {
  Names,
  presentCompanies,
  presentDeals,
  presentField,
  presentMerge,
  presentTasks,
} from "./presenters/crm"

/** So many of each kind stand beside a conversation. */
const SHOWN = 5
/** Counting further tells nobody anything. */
const MOST_COUNTED = 100
const MOST_DUPLICATES = 3

interface Reader {
  agent: { id: string }
  can(action: Grant): boolean
}

/**
 * Everything that is shown of a contact, by a number of queries that does not depend on how much there is.
 * @throws InboxError `not_found`
 */
export async function readContact(
  container: MedusaContainer,
  customerId: string,
  reader: Reader
): Promise<ContactResponse> {
  const customer = await findCustomer(container, customerId)
  const { crm, routing } = inboxModules(container)
  const [owners, fields, identities, duplicates, objects, deals, companies, tasks, merge] = await Promise.all(
    [
      routing.ownersOf([customerId]),
      crm?.listFields() ?? [],
      readIdentities(container, customerId),
      crm ? findDuplicates(container, customer) : [],
      readObjects(container, customerId, reader),
      reader.can("view_deals") ? readDeals(container, customerId) : null,
      reader.can("view_companies") ? readCompanies(container, customerId) : null,
      reader.can("view_tasks") ? readTasks(container, customerId) : null,
      crm?.undoableMerge(customerId) ?? null,
    ]
  )
  const ownerId = owners.get(customerId) ?? null
  const names = await Names.of(container, [ownerId, merge?.merged_by ?? null], [])
  const contact: ContactDTO = {
    ...customerRef(customer),
    owner: names.person(ownerId),
    has_account: customer.has_account,
    fields: fields.map((field) => ({ ...presentField(field), value: valueOf(customer, field.key) })),
    groups: (customer.groups ?? []).flatMap(({ id, name }) => (id && name ? { id, name } : [])),
    ...{ identities, duplicates, deals, companies, tasks, objects },
    merge: merge && presentMerge(merge, names),
  }
  return { contact }
}

async function findCustomer(container: MedusaContainer, id: string): Promise<CustomerDTO> {
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { relations: ["groups"], take: 1 })
  if (!customer) throw new InboxError("not_found", "There is no such customer")
  return customer
}

async function readIdentities(
  container: MedusaContainer,
  customerId: string
): Promise<ContactDTO["identities"]> {
  const { channels, conversations } = inboxModules(container)
  const [identities, records] = await Promise.all([
    conversations.identitiesOf([customerId]),
    channels.listEveryChannel(),
  ])
  return identities.map((identity) => {
    const channel = records.find(({ id }) => id === identity.channel_id)
    return {
      id: identity.id,
      channel: { id: identity.channel_id, provider: channel?.provider ?? "", name: channel?.name ?? "" },
      address: contactAddress(identity),
      name: identity.profile_name ?? identity.username,
    }
  })
}

/** Others with the same number, and others with the same e-mail: an account beside a guest, for example. */
async function findDuplicates(container: MedusaContainer, customer: CustomerDTO): Promise<DuplicateDTO[]> {
  const { conversations } = inboxModules(container)
  const byPhone = await conversations.sharePhone(customer.id, MOST_DUPLICATES)
  const email = customer.email?.trim()
  if (!byPhone.length && !email) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "first_name", "last_name", "company_name", "email", "phone", "has_account"],
    filters: { $or: [...(byPhone.length ? [{ id: byPhone }] : []), ...(email ? [{ email }] : [])] } as Record<
      string,
      unknown
    >,
    pagination: { take: 2 * MOST_DUPLICATES },
  })
  return data
    .filter(({ id }) => id !== customer.id)
    .slice(0, MOST_DUPLICATES)
    .map((other) => ({
      ...customerRef(other),
      email: other.email ?? null,
      phone: other.phone ?? null,
      has_account: Boolean(other.has_account),
      reason: byPhone.includes(other.id) ? "phone" : "email",
    }))
}

/** Of third parties. What one of them cannot tell takes nothing else away. */
async function readObjects(
  container: MedusaContainer,
  customer_id: string,
  { agent }: Reader
): Promise<ContactObjectsDTO[]> {
  const kinds = [...(inboxModules(container).crm?.objectKinds ?? [])]
  const answers = await Promise.allSettled(
    kinds.map(async ([kind, provider]) => ({
      kind,
      label: provider.label,
      create_url: provider.createUrl(customer_id),
      ...(await provider.list({ customer_id, limit: SHOWN, user_id: agent.id, container })),
    }))
  )
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  return answers.flatMap((answer, index) => {
    if (answer.status === "fulfilled") return answer.value
    logger.error(`[inbox] contact objects ${kinds[index]![0]}: ${String(answer.reason)}`)
    return []
  })
}

async function readDeals(container: MedusaContainer, customer_id: string): Promise<ContactDTO["deals"]> {
  const { crm } = inboxModules(container)
  if (!crm) return null
  const [rows, count] = await Promise.all([
    crm.listDeals({ customer_id, limit: SHOWN }),
    crm.countDeals(customer_id, MOST_COUNTED),
  ])
  return { items: await presentDeals(container, rows), count }
}

async function readCompanies(
  container: MedusaContainer,
  customer_id: string
): Promise<ContactDTO["companies"]> {
  const { crm } = inboxModules(container)
  if (!crm) return null
  const rows = await crm.listCompanies({ customer_id, limit: MOST_COUNTED })
  return { items: await presentCompanies(container, rows.slice(0, SHOWN)), count: rows.length }
}

async function readTasks(container: MedusaContainer, customer_id: string): Promise<ContactDTO["tasks"]> {
  const { crm } = inboxModules(container)
  if (!crm) return null
  const [rows, count] = await Promise.all([
    crm.tasksBeside(customer_id, SHOWN),
    crm.countTasks(customer_id, MOST_COUNTED),
  ])
  return { items: await presentTasks(container, rows), count }
}
