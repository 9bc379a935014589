import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { InboxError } from "../../../utils/inbox-error"
import type { CustomerName } from "../../../modules/conversation/storage/contacts"
import { findCustomerName } from "../../common/customer-index"
import { inboxModules } from "../../modules"

export interface IdentifyVisitorInput {
  channel_id: string
  visitor_id: string
  /** Who this browser was recognised as before. */
  known_as: string | null
  customer_id: string
  /** To begin anew as, when this browser's chat is somebody else's. */
  new_visitor_id: string
}

export interface IdentifiedVisitor {
  /** The visitor to go on as. */
  visitor_id: string
  name: string | null
}

/**
 * Makes a customer's login known to the chat. What was said in this browser before, or is on its way, becomes
 * the customer's, unless it is another customer's; from then on the customer goes on in their first
 * conversation here, whatever the browser.
 * @throws InboxError `not_found` for a customer who is gone
 */
export const identifyVisitorStep = createStep(
  "inbox-identify-visitor",
  async (input: IdentifyVisitorInput, { container }) => {
    const { conversations } = inboxModules(container)
    const { channel_id, visitor_id, customer_id } = input
    const customer = await livingCustomer(container, customer_id)
    const own = await findIdentity(container, input)
    const isOthers = await belongsToAnother(container, own?.customer_id ?? input.known_as, customer_id)
    const [first] = await conversations.listInboxContactIdentities(
      { channel_id, customer_id, user_id: { $ne: null } },
      { order: { created_at: "ASC" }, take: 1 }
    )
    const claimed = isOthers ? (first?.user_id ?? input.new_visitor_id) : visitor_id
    await claimIdentity(container, { channel_id, visitor_id: claimed, customer })
    return new StepResponse<IdentifiedVisitor>({ visitor_id: first?.user_id ?? claimed, name: customer.name })
  }
)

async function findIdentity(
  container: MedusaContainer,
  { channel_id, visitor_id }: Pick<IdentifyVisitorInput, "channel_id" | "visitor_id">
) {
  const [identity] = await inboxModules(container).conversations.listInboxContactIdentities({
    channel_id,
    user_id: visitor_id,
  })
  return identity
}

/** There from now on with its customer, so that a message on its way cannot become a stranger's. */
async function claimIdentity(
  container: MedusaContainer,
  claim: { channel_id: string; visitor_id: string; customer: CustomerName }
): Promise<void> {
  const { conversations, realtime } = inboxModules(container)
  const { channel_id, visitor_id, customer } = claim
  const { customer_id, name, named_at } = customer
  const identity = (await findIdentity(container, claim)) ?? (await create())
  if (identity.customer_id === customer_id) return
  if (name) await conversations.updateInboxContactIdentities({ id: identity.id, profile_name: name })
  await conversations.assignContact(identity.id, customer)
  await realtime.ring()

  async function create() {
    try {
      return await conversations.createInboxContactIdentities({
        channel_id,
        user_id: visitor_id,
        profile_name: name,
        customer_name: name,
        customer_named_at: named_at,
        customer_id,
      })
    } catch (error) {
      // The first message was faster.
      const found = await findIdentity(container, claim)
      if (!found) throw error
      return found
    }
  }
}

async function livingCustomer(container: MedusaContainer, id: string): Promise<CustomerName> {
  const customer = await findCustomerName(container, id)
  if (!customer) throw new InboxError("not_found", "There is no such customer any more")
  return customer
}

/** A guest was only our guess at who the visitor is; somebody with a login is somebody. */
async function belongsToAnother(
  container: MedusaContainer,
  knownAs: string | null,
  customerId: string
): Promise<boolean> {
  if (!knownAs || knownAs === customerId) return false
  const [customer] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: knownAs }, { select: ["id", "has_account"] })
  return customer?.has_account ?? false
}
