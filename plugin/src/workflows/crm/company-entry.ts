import type { CompanyRow } from "../../modules/crm/service"
import type { CompanyEntryData } from "../../types/http/crm"
import type { TimelineRecord } from "../common/steps/record-timeline"
import type { Actor } from "./finish"

type Named = Pick<CompanyRow, "id" | "name">

const WORDS: Record<CompanyEntryData["action"], (company: string, role: string | null) => string> = {
  linked: (company, role) => (role ? `Joined ${company} as ${role}` : `Joined ${company}`),
  unlinked: (company) => `Left ${company}`,
  role_changed: (company, role) => `Is ${role ?? "without a role"} at ${company}`,
}

/** What a timeline says of a customer's company. */
export function companyEntry(
  action: CompanyEntryData["action"],
  { id, name }: Named,
  customer_id: string,
  role: string | null,
  actor: Actor
): TimelineRecord {
  const data: CompanyEntryData = { action, company_id: id, company: name, role }
  return {
    customer_id,
    kind: "company",
    title: WORDS[action](name, role),
    url: `/communications/companies/${id}`,
    actor,
    data: { ...data },
  }
}

/** Of those who came to a company or do something else there now. */
export function membershipEntries(
  company: Named,
  contacts: { customer_id: string; role: string | null }[],
  before: Map<string, string | null>,
  actor: Actor
): TimelineRecord[] {
  return contacts.flatMap(({ customer_id, role }) => {
    if (!before.has(customer_id)) return companyEntry("linked", company, customer_id, role, actor)
    return before.get(customer_id) === role
      ? []
      : companyEntry("role_changed", company, customer_id, role, actor)
  })
}
