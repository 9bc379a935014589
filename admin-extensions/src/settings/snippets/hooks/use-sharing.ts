import { useDepartments } from "../../../shared/hooks/use-agents"
import { useMe } from "../../../shared/hooks/use-me"

/** Whether whoever looks may share snippets, and with which departments. */
export function useSharing() {
  const me = useMe().data
  const departments = useDepartments().data?.departments ?? []
  const seesAll = me?.permissions.includes("view_all") ?? false
  return {
    canShare: me?.permissions.includes("manage_snippets") ?? false,
    departments: departments
      .filter(({ id }) => seesAll || me?.agent.department_ids.includes(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    nameOf: (id: string | null) => departments.find((department) => department.id === id)?.name ?? null,
  }
}
