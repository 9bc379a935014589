import { Buildings } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { DepartmentListItemDTO } from "../../../shared/types"
import { Loaded } from "../../components/loaded"
import { Section } from "../../components/section"
import { useDepartments } from "../hooks/use-team"
import { DepartmentDrawer } from "./department-drawer"
import { DepartmentTable } from "./department-table"

export const DepartmentsSection = () => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useDepartments()
  const [edited, setEdited] = useState<DepartmentListItemDTO | "new" | null>(null)
  return (
    <Section
      testId="departments"
      title={t("settings.team.departmentsTitle")}
      description={t("settings.team.departmentsText")}
      actions={
        <Button
          size="small"
          variant="secondary"
          data-testid="add-department"
          onClick={() => setEdited("new")}
        >
          {t("settings.team.addDepartment")}
        </Button>
      }
    >
      <Loaded
        isLoaded={Boolean(data)}
        error={error}
        loading={t("settings.team.loading")}
        failed={t("settings.team.loadFailed")}
        onRetry={() => void refetch()}
      >
        {data?.departments.length ? (
          <DepartmentTable departments={data.departments} onEdit={setEdited} />
        ) : (
          <Notice
            icon={<Buildings />}
            title={t("settings.team.emptyDepartmentsTitle")}
            text={t("settings.team.emptyDepartmentsText")}
          />
        )}
      </Loaded>
      {edited && (
        <DepartmentDrawer department={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  )
}
