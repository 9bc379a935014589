import { Select } from "@medusajs/ui"
import { useDepartments } from "../../shared/hooks/use-agents"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MeResponse } from "../../shared/types"

/** An item needs a value, and no department has this id. */
const ALL = "all"

interface DepartmentFilterProps {
  me: MeResponse
  departmentId: string | null
  onChange: (id: string | null) => void
}

/** Narrows the department view to one; not there for those who look after a single one. */
export const DepartmentFilter = ({ me, departmentId, onChange }: DepartmentFilterProps) => {
  const { t } = useInboxTranslation()
  const { data } = useDepartments()
  const { agent, permissions } = me
  const departments = (data?.departments ?? []).filter(
    ({ id }) => permissions.includes("view_all") || agent.department_ids.includes(id)
  )
  if (departments.length < 2) {
    return null
  }
  return (
    <div className="px-3 pb-2">
      <Select
        size="small"
        value={departments.some(({ id }) => id === departmentId) ? (departmentId ?? ALL) : ALL}
        onValueChange={(id) => onChange(id === ALL ? null : id)}
      >
        <Select.Trigger aria-label={t("list.department")} data-testid="department-filter">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>{t("list.allDepartments")}</Select.Item>
          {departments.map(({ id, name }) => (
            <Select.Item key={id} value={id}>
              {name}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
