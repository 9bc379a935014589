import { request } from "../../shared/api/client"
import type { MergePreviewResponse, MergeResponse } from "../../shared/types"

const mergePath = (customerId: string) => `/admin/inbox/contacts/${encodeURIComponent(customerId)}/merge`

export const mergeApi = {
  preview: (into: string, from: string, signal?: AbortSignal) =>
    request<MergePreviewResponse>(mergePath(into), { query: { customer_id: from }, signal }),

  merge: (into: string, from: string) =>
    request<MergeResponse>(mergePath(into), {
      method: "POST",
      body: { customer_id: from },
      timeoutMs: 60_000,
    }),

  undo: (into: string, merge_id: string) =>
    request<MergeResponse>(`${mergePath(into)}/undo`, {
      method: "POST",
      body: { merge_id },
      timeoutMs: 60_000,
    }),
}

export const mergeKeys = {
  preview: (into: string, from: string) => ["inbox", "merge", into, from] as const,
}
