import { useChannels } from "../../../shared/hooks/use-channels"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { RoutingPolicyDTO } from "../../../shared/types"
import { useDepartments } from "../../team/hooks/use-team"

/** What may have a way of its own, by a key of both. */
export interface Scope {
  key: string
  scope: "channel" | "department"
  id: string
  name: string
}

export const scopeKey = (scope: string, id: string | null) => `${scope}/${id ?? ""}`

export function useScopes() {
  const { t } = useInboxTranslation()
  const channels = useChannels().data?.channels ?? []
  const departments = useDepartments().data?.departments ?? []
  const scopes = [
    ...departments.map(({ id, name }): Scope => ({
      key: scopeKey("department", id),
      scope: "department",
      id,
      name,
    })),
    ...channels.map(({ id, name }): Scope => ({ key: scopeKey("channel", id), scope: "channel", id, name })),
  ]
  const nameOf = ({ scope, scope_id }: RoutingPolicyDTO) =>
    scopes.find(({ key }) => key === scopeKey(scope, scope_id))?.name ?? t("settings.distribution.scopeGone")
  const kindOf = (scope: string) =>
    t(`settings.distribution.${scope === "department" ? "scopeDepartment" : "scopeChannel"}`)
  return { scopes, nameOf, kindOf }
}
