import { authorizedFetch, buildUrl, request } from "../shared/api/client"
import { RequestError } from "../shared/api/errors"
import type {
  CreateSnippetBody,
  ErrorResponse,
  ImportSnippetsBody,
  ImportSnippetsResponse,
  SnippetListResponse,
  SnippetResponse,
  SnippetVariableListResponse,
  UpdateSnippetBody,
  UseSnippetBody,
  UseSnippetResponse,
} from "../shared/types"

const BASE = "/admin/inbox/snippets"
/** Thousands of lines, one after the other. */
const IMPORT_TIMEOUT_MS = 120_000
const snippetPath = (id: string) => `${BASE}/${encodeURIComponent(id)}`

export const snippetApi = {
  list: (signal?: AbortSignal) => request<SnippetListResponse>(BASE, { signal }),

  variables: (signal?: AbortSignal) => request<SnippetVariableListResponse>(`${BASE}/variables`, { signal }),

  create: (body: CreateSnippetBody) => request<SnippetResponse>(BASE, { method: "POST", body }),

  change: (id: string, body: UpdateSnippetBody) =>
    request<SnippetResponse>(snippetPath(id), { method: "POST", body }),

  remove: (id: string) => request<unknown>(snippetPath(id), { method: "DELETE" }),

  /** Fills it in for one conversation, and counts. */
  use: (id: string, body: UseSnippetBody) =>
    request<UseSnippetResponse>(`${snippetPath(id)}/use`, { method: "POST", body }),

  importCsv: (body: ImportSnippetsBody) =>
    request<ImportSnippetsResponse>(`${BASE}/import`, { method: "POST", body, timeoutMs: IMPORT_TIMEOUT_MS }),

  exportCsv: async (): Promise<Blob> => {
    const response = await authorizedFetch(buildUrl(`${BASE}/export`))
    if (!response.ok) {
      const body: unknown = await response.json().catch(() => ({}))
      throw new RequestError(response.status, (body ?? {}) as Partial<ErrorResponse>)
    }
    return response.blob()
  },
}

export const snippetKeys = {
  list: () => ["inbox", "snippets"] as const,
  variables: () => ["inbox", "snippet-variables"] as const,
}
