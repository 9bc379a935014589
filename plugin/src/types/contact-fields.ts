import type { ContactFieldDTO, ContactFieldValue, ContactObjectDTO } from "./http/crm"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What a type of field is asked about. */
export type FieldOfContact = Pick<ContactFieldDTO, "key" | "label" | "type" | "options" | "currency_code">

/** Which objects a kind is asked for. */
export interface ObjectsRequest {
  customer_id: string
  /** At most this many, the most telling first. */
  limit: number
  /** Whose user asks: for kinds that do not show everything to everybody. */
  user_id: string
  /** The request's container: Query and every module of the app. */
  container: MedusaContainer
}

export interface ObjectsAnswer {
  items: ContactObjectDTO[]
  /** How many there are; counting to 100 is enough. */
  count: number
}

export type { ContactFieldValue, ContactObjectDTO }
