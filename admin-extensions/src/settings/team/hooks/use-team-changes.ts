import { useMutation, useQueryClient } from "@tanstack/react-query"
import { inboxKeys } from "../../../shared/cache/query-keys"
import type {
  CreateAgentBody,
  CreateDepartmentBody,
  UpdateAgentBody,
  UpdateDepartmentBody,
} from "../../../shared/types"
import { distributionKeys } from "../../distribution/api"
import { teamApi, teamKeys } from "../api"

/** People and departments name each other, a person's role decides what they may, a department has a policy. */
function useRefresh() {
  const client = useQueryClient()
  return () => {
    const keys = [teamKeys.agents(), teamKeys.departments(), inboxKeys.me(), distributionKeys.policies()]
    return Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}

/** Adds somebody to the team, or changes who is in it. */
export function useSaveAgent(id: string | null) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ user_id, ...change }: CreateAgentBody | (UpdateAgentBody & { user_id?: undefined })) =>
      id
        ? teamApi.changeAgent(id, change)
        : teamApi.addAgent({ ...change, user_id: user_id ?? "", role: change.role ?? "agent" }),
    onSettled: refresh,
  })
}

export function useRemoveAgent() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: (id: string) => teamApi.removeAgent(id), onSettled: refresh })
}

export function useSaveDepartment(id: string | null) {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: CreateDepartmentBody & UpdateDepartmentBody) =>
      id ? teamApi.changeDepartment(id, body) : teamApi.addDepartment(body),
    onSettled: refresh,
  })
}

export function useDeleteDepartment() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: (id: string) => teamApi.deleteDepartment(id), onSettled: refresh })
}
