import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { UnresolvedContact } from "../../../modules/conversation/service"
import type { IdentityRow } from "../../../modules/conversation/storage/rows"
import { readCustomerName } from "../../common/customer-index"
import { inboxModules } from "../../modules"

/** Finds the Medusa customer of a contact by number, or makes a guest; one person never becomes two. */
export const resolveContactStep = createStep(
  "inbox-resolve-contact-customer",
  async (input: { identity_id: string; customer_id?: string }, { container }) => {
    const { conversations, realtime } = inboxModules(container)
    const customer_id = await conversations.resolveContact(input.identity_id, async (contact) => {
      const { customer_id, candidates } = input.customer_id
        ? { customer_id: input.customer_id, candidates: [] }
        : await chooseCustomer(container, contact)
      return { customer: await readCustomerName(container, customer_id), candidates }
    })
    await realtime.ring()
    return new StepResponse({ customer_id })
  }
)

/**
 * The exact number counts more than another form of it, an account more than a guest. When that still
 * leaves several people, none is picked: a guest is made and the others are kept as candidates.
 */
async function chooseCustomer(container: MedusaContainer, contact: UnresolvedContact) {
  const { identity, matches } = contact
  const exact = matches.filter(({ is_exact }) => is_exact)
  const ids = (exact.length ? exact : matches).map(({ customer_id }) => customer_id)
  const customers = await listCustomers(container, ids)
  const living = customers.filter(({ deleted_at }) => !deleted_at)
  const accounts = living.filter(({ has_account }) => has_account)
  const certain = accounts.length === 1 ? accounts : living
  if (certain.length === 1) return { customer_id: certain[0]!.id, candidates: [] }
  // A number reserved for a customer that does not exist yet: whoever reserved it did not come this far.
  const reserved = ids.find((id) => !customers.some((customer) => customer.id === id))
  const customer_id = reserved ?? guestId(identity)
  await contact.reserve(customer_id)
  return {
    customer_id: await findOrCreateGuest(container, customer_id, identity),
    candidates: living.map(({ id }) => id),
  }
}

async function listCustomers(container: MedusaContainer, ids: string[]) {
  if (!ids.length) return []
  return container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: ids }, { select: ["id", "has_account", "deleted_at"], withDeleted: true })
}

/** The identity's own id with a customer's prefix, so that trying again makes no second guest. */
const guestId = (identity: IdentityRow) => `cus_${identity.id.slice(identity.id.indexOf("_") + 1)}`

async function findOrCreateGuest(
  container: MedusaContainer,
  id: string,
  identity: IdentityRow
): Promise<string> {
  if ((await listCustomers(container, [id])).length) return id
  const [firstName = "", ...rest] = (identity.profile_name ?? identity.username ?? "").trim().split(/\s+/)
  const guest = {
    id,
    first_name: firstName || null,
    last_name: rest.join(" ") || null,
    phone: identity.wa_id ? `+${identity.wa_id}` : null,
  }
  await createCustomersWorkflow(container).run({ input: { customersData: [guest] } })
  return id
}
