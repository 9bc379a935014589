import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Loaded } from "../../components/loaded"
import { Section } from "../../components/section"
import { useRoles } from "../hooks/use-roles"
import { AgentExceptions } from "./agent-exceptions"
import { RolesMatrix } from "./roles-matrix"

/** Who may do what: by role, and for single people. */
export const PermissionsPanel = () => {
  const { t } = useInboxTranslation()
  const { data, error, refetch } = useRoles()
  return (
    <div className="flex flex-col gap-y-3" data-testid="permissions">
      <Section title={t("settings.permissions.title")} description={t("settings.permissions.description")}>
        <Loaded
          isLoaded={Boolean(data)}
          error={error}
          loading={t("settings.permissions.loading")}
          failed={t("settings.permissions.loadFailed")}
          onRetry={() => void refetch()}
        >
          {data && <RolesMatrix roles={data.roles} />}
        </Loaded>
      </Section>
      {data && <AgentExceptions roles={data} />}
    </div>
  )
}
