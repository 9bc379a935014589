import type { QueryClient } from "@tanstack/react-query"
import { crmKeys } from "../../crm/keys"
import { inboxKeys } from "../cache/query-keys"
import type { CrmUpdate } from "../types"

/** What is read anew when something of a kind has changed, apart from the contact it belongs to. */
const READ_ANEW: Record<CrmUpdate["object"], readonly (readonly string[])[]> = {
  contact: [],
  deal: [crmKeys.deals(), crmKeys.companies()],
  // Deals and tasks name the objects they belong to.
  company: [crmKeys.companies(), crmKeys.deals()],
  task: [crmKeys.tasks()],
  pipeline: [crmKeys.pipelines(), crmKeys.deals()],
  contact_field: [crmKeys.contactFields()],
}

/** The stream tells that something changed, and not what: whatever shows it asks again. */
export function applyCrmUpdate(client: QueryClient, { object, customer_id }: CrmUpdate): void {
  const contact = customer_id ? inboxKeys.contact(customer_id) : inboxKeys.contacts()
  for (const queryKey of [contact, ...READ_ANEW[object]]) {
    void client.invalidateQueries({ queryKey })
  }
}
