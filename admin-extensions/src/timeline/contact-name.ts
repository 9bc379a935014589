import type { Customer } from "./api"

/** The name of a customer, else whatever else is known; null for somebody of whom nothing is. */
export function contactName(customer: Omit<Customer, "id"> | null | undefined): string | null {
  if (!customer) {
    return null
  }
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return name || customer.company_name || customer.email || customer.phone || null
}
