import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { teamApi, teamKeys } from "../api"
import { profiles } from "../first-run"

/** Presence and open conversations change without telling this page. */
const REFRESH_MS = 30_000

export function useAgents() {
  return useQuery({
    queryKey: teamKeys.agents(),
    queryFn: ({ signal }) => teamApi.agents(signal),
    refetchInterval: REFRESH_MS,
  })
}

export function useDepartments() {
  return useQuery({
    queryKey: teamKeys.departments(),
    queryFn: ({ signal }) => teamApi.departments(signal),
    refetchInterval: REFRESH_MS,
  })
}

/** Those who can log into the admin, by name or e-mail. */
export function useUsers(q: string) {
  return useQuery({
    queryKey: teamKeys.users(q),
    queryFn: ({ signal }) => teamApi.users(q, signal),
    placeholderData: keepPreviousData,
  })
}

/** People and departments to choose from. */
export function useTeamOptions() {
  const agents = profiles(useAgents().data?.agents ?? [])
  const departments = useDepartments().data?.departments ?? []
  return {
    people: agents.map(({ id, name, email }) => ({ value: id, label: name || email })),
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
  }
}
