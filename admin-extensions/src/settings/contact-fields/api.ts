import { request } from "../../shared/api/client"
import type {
  ContactFieldListResponse,
  ContactFieldResponse,
  ContactFieldTypeListResponse,
  CreateContactFieldBody,
  UpdateContactFieldBody,
} from "../../shared/types"

const BASE = "/admin/inbox/contact-fields"
const fieldPath = (id: string) => `${BASE}/${encodeURIComponent(id)}`

export const contactFieldsApi = {
  list: (signal?: AbortSignal) => request<ContactFieldListResponse>(BASE, { signal }),

  /** Third parties' types included. */
  types: (signal?: AbortSignal) =>
    request<ContactFieldTypeListResponse>("/admin/inbox/contact-field-types", { signal }),

  create: (body: CreateContactFieldBody) => request<ContactFieldResponse>(BASE, { method: "POST", body }),

  update: (id: string, body: UpdateContactFieldBody) =>
    request<ContactFieldResponse>(fieldPath(id), { method: "POST", body }),

  delete: (id: string) => request<unknown>(fieldPath(id), { method: "DELETE" }),
}

export const contactFieldTypesKey = ["inbox", "contact-field-types"] as const
