import { Check } from "@medusajs/icons"
import { Fragment } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { Grant, RolesResponse } from "../../../shared/types"
import { GRANT_GROUPS, grantsOf, isWithinDepartments } from "../grants"

type Roles = RolesResponse["roles"]

/** Every grant with what it means, and which role has it. */
export const RolesMatrix = ({ roles }: { roles: Roles }) => {
  const { t } = useInboxTranslation()
  return (
    <div className="overflow-x-auto">
      <table className="txt-compact-small w-full" data-testid="roles-matrix">
        <thead>
          <tr className="text-ui-fg-subtle txt-compact-small-plus border-ui-border-base border-b">
            <th scope="col" className="px-6 py-3 text-start">
              {t("settings.permissions.grant")}
            </th>
            {roles.map(({ role }) => (
              <th key={role} scope="col" className="px-3 py-3 text-center">
                {t(`settings.roles.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GRANT_GROUPS.map((group) => (
            <Fragment key={group}>
              <tr className="bg-ui-bg-subtle">
                <th
                  scope="colgroup"
                  colSpan={roles.length + 1}
                  className="txt-compact-xsmall-plus text-ui-fg-subtle px-6 py-2 text-start"
                >
                  {t(`settings.permissions.groups.${group}`)}
                </th>
              </tr>
              {grantsOf(group).map((grant) => (
                <GrantRow key={grant} grant={grant} roles={roles} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const GrantRow = ({ grant, roles }: { grant: Grant; roles: Roles }) => {
  const { t } = useInboxTranslation()
  return (
    <tr className="border-ui-border-base border-b last:border-b-0">
      <th scope="row" className="min-w-[200px] px-6 py-2.5 text-start font-normal">
        <span className="txt-compact-small-plus text-ui-fg-base block">
          {t(`settings.permissions.grants.${grant}.label`)}
        </span>
        <span className="text-ui-fg-subtle block text-pretty">
          {t(`settings.permissions.grants.${grant}.text`)}
        </span>
      </th>
      {roles.map(({ role, grants }) => (
        <td key={role} className="px-3 py-2.5 text-center">
          {grants.includes(grant) ? (
            <span className="text-ui-fg-interactive inline-flex flex-col items-center gap-y-0.5">
              <Check aria-hidden />
              <span className="sr-only">{t("settings.permissions.yes")}</span>
              {isWithinDepartments(role, grant) && (
                <span className="txt-compact-xsmall text-ui-fg-subtle">
                  {t("settings.permissions.inDepartments")}
                </span>
              )}
            </span>
          ) : (
            <span className="text-ui-fg-muted">
              <span aria-hidden>–</span>
              <span className="sr-only">{t("settings.permissions.no")}</span>
            </span>
          )}
        </td>
      ))}
    </tr>
  )
}
