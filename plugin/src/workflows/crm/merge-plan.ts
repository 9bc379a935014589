import type { CustomerDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { ContactFieldRow, MovedThings } from "../../modules/crm/service"
import { CUSTOMER_FIELD_KEYS, type MergePreviewResponse } from "../../types/http/crm"
import { isSameValue } from "../../utils/contact-field-value"
import { InboxError } from "../../utils/inbox-error"
import { customerRef } from "../common/customers"
import { inboxModules } from "../modules"
import { valueOf } from "./contact-fields"
import { crmModule } from "./crm-module"

export interface MergePlan {
  into: CustomerDTO
  from: CustomerDTO
  moved: MovedThings
  fields: MergePreviewResponse["preview"]["fields"]
  /** Why it cannot be done; null: it can. */
  refusal: string | null
}

/**
 * What making two customers one would do.
 * @throws InboxError `not_found`, `invalid_data`
 */
export async function planMerge(
  container: MedusaContainer,
  intoId: string,
  fromId: string
): Promise<MergePlan> {
  if (intoId === fromId) throw new InboxError("invalid_data", "customer_id: this is the same contact")
  const { conversations, routing } = inboxModules(container)
  const crm = crmModule(container)
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [intoId, fromId] }, { take: null })
  const [into, from] = [intoId, fromId].map((id) => customers.find((customer) => customer.id === id))
  if (!into || !from) throw new InboxError("not_found", "There is no such customer")
  const [identities, holdings, orders, owners, count, fields] = await Promise.all([
    conversations.identitiesOf([fromId]),
    crm.holdingsOf(fromId, intoId),
    container.resolve(Modules.ORDER).listOrders({ customer_id: fromId }, { select: ["id"], take: null }),
    routing.ownersOf([intoId, fromId]),
    conversations.countConversations(fromId),
    crm.listFields(),
  ])
  const compared = compareFields(fields, into, from)
  const filled = compared.filter((field) => field.into === null && field.from !== null)
  const order_ids = orders.map(({ id }) => id)
  return {
    into,
    from,
    fields: compared,
    refusal: refusalOf(into, from),
    moved: {
      identity_ids: identities.map(({ id }) => id),
      order_ids,
      ...holdings,
      filled: Object.fromEntries(filled.map((field) => [field.key, field.from])),
      owner_id: owners.has(intoId) ? null : (owners.get(fromId) ?? null),
      objects: {},
      counts: {
        identities: identities.length,
        conversations: count,
        orders: order_ids.length,
        deals: holdings.deal_ids.length,
        tasks: holdings.task_ids.length,
        companies: holdings.companies.length,
        notes: holdings.notes,
      },
    },
  }
}

/** An account is somebody's log-in: it cannot be put away, and two of them cannot become one. */
function refusalOf(into: CustomerDTO, from: CustomerDTO): string | null {
  if (!from.has_account) return null
  return into.has_account
    ? "Both have an account of their own in the shop"
    : `${customerRef(from).name} has an account in the shop: open them and merge this contact into them`
}

const COLUMN_LABELS: Record<(typeof CUSTOMER_FIELD_KEYS)[number], string> = {
  first_name: "First name",
  last_name: "Last name",
  email: "E-mail",
  phone: "Phone",
  company_name: "Company",
}

/** The customer's own columns and the configured fields, where the two are not the same. */
function compareFields(fields: ContactFieldRow[], into: CustomerDTO, from: CustomerDTO): MergePlan["fields"] {
  const columns = CUSTOMER_FIELD_KEYS.map((key) => ({ key, label: COLUMN_LABELS[key] }))
  const others = fields.filter(({ key }) => !columns.some((column) => column.key === key))
  const labels = new Map(fields.map(({ key, label }) => [key, label]))
  return [...columns, ...others]
    .map(({ key, label }) => ({
      key,
      label: labels.get(key) ?? label,
      into: valueOf(into, key),
      from: valueOf(from, key),
    }))
    .filter((field) => field.from !== null && !isSameValue(field.into, field.from))
}
