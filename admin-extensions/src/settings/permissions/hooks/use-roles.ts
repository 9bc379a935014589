import { useQuery } from "@tanstack/react-query"
import { request } from "../../../shared/api/client"
import type { RolesResponse } from "../../../shared/types"

/** What each role may do by itself. */
export function useRoles() {
  return useQuery({
    queryKey: ["inbox", "roles"],
    queryFn: ({ signal }) => request<RolesResponse>("/admin/inbox/roles", { signal }),
    staleTime: Infinity,
  })
}
