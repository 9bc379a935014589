import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { request } from "../../shared/api/client"
import { fold } from "../../snippets/fold"
import { inboxKeys } from "../../shared/cache/query-keys"

const SHOWN = 8
/** So many that have one word are looked through for the others. */
const LOOKED_THROUGH = 100
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

/**
 * Medusa's customers that match a search. Medusa looks for it in one column at a time, so that a first name with a
 * last one would find nobody: it is asked for the longest word, and the others are looked for here.
 */
export function useCustomers(query: string) {
  const q = query.trim()
  const words = q.split(/\s+/)
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), "")
  const limit = words.length > 1 ? LOOKED_THROUGH : SHOWN
  return useQuery({
    queryKey: inboxKeys.customers(q),
    queryFn: ({ signal }) =>
      request<{ customers: Customer[] }>("/admin/customers", {
        query: { q: longest, limit, fields: FIELDS },
        signal,
      }),
    select: ({ customers }) => withWords(customers.map(toOption), words).slice(0, SHOWN),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}

export function withWords(options: CustomerOption[], words: readonly string[]): CustomerOption[] {
  if (words.length < 2) {
    return options
  }
  return options.filter(({ name, phone, email, company }) => {
    const text = fold([name, phone, email, company].join(" "))
    return words.every((word) => text.includes(fold(word)))
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
