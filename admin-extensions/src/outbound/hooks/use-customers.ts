import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { request } from "../../shared/api/client"
import { inboxKeys } from "../../shared/cache/query-keys"

const SHOWN = 8
const FIELDS = "id,first_name,last_name,company_name,email,phone"

export interface CustomerOption {
  id: string
  name: string
  /** What tells two of one name apart. */
  hint: string
  phone: string
  email: string
  company: string
}

interface Customer {
  id: string
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
  email?: string | null
  phone?: string | null
}

/** Medusa's customers that match a search. */
export function useCustomers(query: string) {
  const q = query.trim()
  return useQuery({
    queryKey: inboxKeys.customers(q),
    queryFn: ({ signal }) =>
      request<{ customers: Customer[] }>("/admin/customers", {
        query: { q, limit: SHOWN, fields: FIELDS },
        signal,
      }),
    select: ({ customers }) => customers.map(toOption),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

function toOption({ id, first_name, last_name, company_name, email, phone }: Customer): CustomerOption {
  const name = [first_name, last_name].filter(Boolean).join(" ") || company_name || email || phone || id
  return {
    id,
    name,
    hint: [phone, email].filter((value) => value && value !== name).join(" · "),
    phone: phone ?? "",
    email: email ?? "",
    company: company_name && company_name !== name ? company_name : "",
  }
}
