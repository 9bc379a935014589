import { ContainerRegistrationKeys, ModuleProvider } from "@medusajs/framework/utils"
import { AbstractContactObjectKind } from "medusa-plugin-inbox/utils/contact-object-kind"
import type { ObjectsAnswer, ObjectsRequest } from "medusa-plugin-inbox/types/contact-fields"

/** The addresses a customer has in the shop. Any module of the app could be asked instead. */
class AddressKind extends AbstractContactObjectKind {
  static identifier = "extras.address"
  readonly label = "Addresses"

  async list({ container, customer_id, limit }: ObjectsRequest): Promise<ObjectsAnswer> {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer_address",
      fields: ["id", "address_1", "city", "postal_code", "is_default_shipping"],
      filters: { customer_id },
      pagination: { take: 100 },
    })
    return {
      count: data.length,
      items: data.slice(0, limit).map(({ id, address_1, city, postal_code, is_default_shipping }) => ({
        id,
        title: address_1 ?? "No street",
        subtitle: [postal_code, city].filter(Boolean).join(" ") || null,
        status: is_default_shipping ? { label: "Default", color: "green" } : null,
        url: `/customers/${customer_id}`,
      })),
    }
  }

  override createUrl(customerId: string): string {
    return `/customers/${customerId}/create-address`
  }
}

export default ModuleProvider("inbox_crm", { services: [AddressKind] })
