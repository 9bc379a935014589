import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { IdentityRow } from "../../../modules/conversation/storage/rows"
import { inboxModules } from "../../modules"

type Match = { customer_id: string; is_exact: boolean }

/** Finds the Medusa customer of a contact by number, or makes a guest; one person never becomes two. */
export const resolveContactStep = createStep(
  "inbox-resolve-contact-customer",
  async (input: { identity_id: string; customer_id?: string }, { container }) => {
    const { conversations, realtime } = inboxModules(container)
    const customer_id = await conversations.resolveContact(input.identity_id, async (identity, matches) =>
      input.customer_id
        ? { customer_id: input.customer_id, candidates: [] }
        : chooseCustomer(container, identity, matches),
    )
    await realtime.ring()
    return new StepResponse({ customer_id })
  },
)

/**
 * The exact number counts more than another form of it, an account more than a guest. When that still
 * leaves several people, none is picked: a guest is made and the others are kept as candidates.
 */
async function chooseCustomer(container: MedusaContainer, identity: IdentityRow, matches: Match[]) {
  const exact = matches.filter(({ is_exact }) => is_exact)
  const ids = (exact.length ? exact : matches).map(({ customer_id }) => customer_id)
  const customers = ids.length
    ? await container.resolve(Modules.CUSTOMER).listCustomers({ id: ids }, { select: ["id", "has_account"] })
    : []
  const accounts = customers.filter(({ has_account }) => has_account)
  const certain = accounts.length === 1 ? accounts : customers
  if (certain.length === 1) return { customer_id: certain[0]!.id, candidates: [] }
  return { customer_id: await createGuest(container, identity), candidates: customers.map(({ id }) => id) }
}

async function createGuest(container: MedusaContainer, identity: IdentityRow): Promise<string> {
  const [firstName = "", ...rest] = (identity.profile_name ?? identity.username ?? "").trim().split(/\s+/)
  const { result } = await createCustomersWorkflow(container).run({
    input: {
      customersData: [
        {
          first_name: firstName || null,
          last_name: rest.join(" ") || null,
          phone: identity.wa_id ? `+${identity.wa_id}` : null,
        },
      ],
    },
  })
  return result[0]!.id
}
