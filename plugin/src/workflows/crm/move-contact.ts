import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { MergeRow } from "../../modules/crm/service"
import { isSameValue } from "../../utils/contact-field-value"
import { readCustomerName } from "../common/customer-index"
import { indexPhonesWorkflow } from "../contact/workflows/index-phones"
import { inboxModules } from "../modules"
import { toCustomerUpdate, valueOf } from "./contact-fields"
import { crmModule } from "./crm-module"

/** Puts everything a merge names under the one who stays, and the other away. Doing it again changes nothing. */
export async function carryOut(container: MedusaContainer, merge: MergeRow): Promise<void> {
  const { from_customer_id: from, into_customer_id: into, moved } = merge
  const { conversations, routing } = inboxModules(container)
  const crm = crmModule(container)
  const customers = container.resolve(Modules.CUSTOMER)
  await conversations.moveIdentities(moved.identity_ids, await readCustomerName(container, into))
  await crm.moveHoldings(moved, from, into)
  await moveOrders(container, moved.order_ids, into)
  for (const [id, kind] of crm.objectKinds) {
    moved.objects[id] = await kind.merge({ from, into }, { container })
    await crm.keepMoved(merge.id, moved)
  }
  if (moved.owner_id) await routing.setOwners([into], moved.owner_id)
  // Before its e-mail is given to the other: two guests cannot have the same.
  await customers.softDeleteCustomers([from])
  await updateFields(container, into, moved.filled)
  await indexPhonesWorkflow(container).run({ input: { ids: [from, into] } })
}

/** The way back, from wherever `carryOut` got to. */
export async function takeBack(container: MedusaContainer, merge: MergeRow): Promise<void> {
  const { from_customer_id: from, into_customer_id: into, moved } = merge
  const { conversations, routing } = inboxModules(container)
  const crm = crmModule(container)
  const customers = container.resolve(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ id: into }, { take: 1 })
  // What somebody has changed since stays.
  const untouched = Object.keys(moved.filled).filter(
    (key) => customer && isSameValue(valueOf(customer, key), moved.filled[key] ?? null)
  )
  await updateFields(container, into, Object.fromEntries(untouched.map((key) => [key, null])))
  await customers.restoreCustomers([from])
  if (moved.owner_id && (await routing.ownersOf([into])).get(into) === moved.owner_id) {
    await routing.setOwners([into], null)
  }
  for (const [id, kind] of crm.objectKinds) {
    if (id in moved.objects) await kind.unmerge({ from, into }, moved.objects[id], { container })
  }
  await moveOrders(container, moved.order_ids, from)
  await crm.returnHoldings(merge)
  await conversations.moveIdentities(moved.identity_ids, await readCustomerName(container, from))
  await indexPhonesWorkflow(container).run({ input: { ids: [from, into] } })
}

async function moveOrders(container: MedusaContainer, ids: string[], customer_id: string): Promise<void> {
  if (ids.length) await container.resolve(Modules.ORDER).updateOrders({ id: ids }, { customer_id })
}

async function updateFields(
  container: MedusaContainer,
  id: string,
  values: Parameters<typeof toCustomerUpdate>[0]
): Promise<void> {
  if (!Object.keys(values).length) return
  await updateCustomersWorkflow(container).run({
    input: { selector: { id }, update: toCustomerUpdate(values) },
  })
}
