import type { CompanyDTO, CreateCompanyBody } from "../shared/types"
import type { ObjectPreset } from "./preset"

export interface CompanyContactLine {
  customer_id: string
  name: string
  role: string
}

export interface CompanyForm {
  name: string
  tax_id: string
  domain: string
  address: string
  contacts: CompanyContactLine[]
}

export const companyFormOf = (company: CompanyDTO | null, { customer }: ObjectPreset): CompanyForm => ({
  name: company?.name ?? "",
  tax_id: company?.tax_id ?? "",
  domain: company?.domain ?? "",
  address: company?.address ?? "",
  contacts: company
    ? company.contacts.map(({ customer_id, name, role }) => ({ customer_id, name, role: role ?? "" }))
    : customer
      ? [{ ...customer, role: "" }]
      : [],
})

/** What people paste as a domain, without protocol, path and capitals. */
export const tidyDomain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/[/?#].*$/, "")

const isDomain = (text: string) => /^[^\s.]+(\.[^\s.]+)+$/.test(text)

export type CompanyProblems = Partial<Record<"name" | "domain", "required" | "domain">>

export function companyProblems({ name, domain }: CompanyForm): CompanyProblems {
  const problems: CompanyProblems = {}
  if (!name.trim()) problems.name = "required"
  if (domain.trim() && !isDomain(tidyDomain(domain))) problems.domain = "domain"
  return problems
}

const roleOf = ({ role }: CompanyContactLine) => role.trim() || null

/**
 * What is different about who belongs to a company. Only that is sent: of a large company the form knows the first
 * hundred, and the others stay.
 */
export function contactChanges(now: readonly CompanyContactLine[], before: readonly CompanyContactLine[]) {
  const had = new Map(before.map((contact) => [contact.customer_id, contact]))
  const linked = now.filter((contact) => {
    const known = had.get(contact.customer_id)
    return !known || roleOf(known) !== roleOf(contact)
  })
  const kept = new Set(now.map(({ customer_id }) => customer_id))
  return {
    linked: linked.map((contact) => ({ customer_id: contact.customer_id, role: roleOf(contact) })),
    unlinked: [...had.keys()].filter((id) => !kept.has(id)),
  }
}

export const companyBody = ({ contacts, ...form }: CompanyForm): CreateCompanyBody => ({
  name: form.name.trim(),
  tax_id: form.tax_id.trim() || null,
  domain: tidyDomain(form.domain) || null,
  address: form.address.trim() || null,
  contacts: contacts.map((contact) => ({ customer_id: contact.customer_id, role: roleOf(contact) })),
})
