import { request } from "../shared/api/client"
import type { CreateNoteBody, TimelineEntryResponse, TimelineResponse, UpdateNoteBody } from "../shared/types"

/** What is shown of Medusa's customer. */
export interface Customer {
  id: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  email: string | null
  phone: string | null
}

const BASE = "/admin/inbox"
const contactPath = (customerId: string) => `${BASE}/contacts/${encodeURIComponent(customerId)}`

export const timelineApi = {
  /** Newest first. */
  list: (
    customerId: string,
    query: { kind: readonly string[]; cursor?: string | null; limit: number },
    signal?: AbortSignal
  ) => request<TimelineResponse>(`${contactPath(customerId)}/timeline`, { query, signal }),

  addNote: (customerId: string, body: CreateNoteBody) =>
    request<TimelineEntryResponse>(`${contactPath(customerId)}/notes`, { method: "POST", body }),

  updateNote: (customerId: string, noteId: string, body: UpdateNoteBody) =>
    request<TimelineEntryResponse>(`${contactPath(customerId)}/notes/${encodeURIComponent(noteId)}`, {
      method: "POST",
      body,
    }),

  deleteNote: (customerId: string, noteId: string) =>
    request<unknown>(`${contactPath(customerId)}/notes/${encodeURIComponent(noteId)}`, { method: "DELETE" }),

  customer: async (customerId: string, signal?: AbortSignal): Promise<Customer> => {
    const { customer } = await request<{ customer: Customer }>(
      `/admin/customers/${encodeURIComponent(customerId)}`,
      { query: { fields: "id,first_name,last_name,company_name,email,phone" }, signal }
    )
    return customer
  },
}
