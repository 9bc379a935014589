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

export const companyBody = ({ contacts, ...form }: CompanyForm): CreateCompanyBody => ({
  name: form.name.trim(),
  tax_id: form.tax_id.trim() || null,
  domain: tidyDomain(form.domain) || null,
  address: form.address.trim() || null,
  contacts: contacts.map(({ customer_id, role }) => ({ customer_id, role: role.trim() || null })),
})
