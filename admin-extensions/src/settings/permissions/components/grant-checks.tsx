import { Checkbox, Label } from "@medusajs/ui"
import { useId } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { Grant } from "../../../shared/types"
import { difference, GRANT_GROUPS, grantsOf } from "../grants"

interface GrantChecksProps {
  grants: Grant[]
  byRole: Grant[]
  onToggle: (grant: Grant) => void
}

/** Every grant to tick, with how it differs from the role's. */
export const GrantChecks = ({ grants, byRole, onToggle }: GrantChecksProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {GRANT_GROUPS.map((group) => (
        <fieldset key={group} className="min-w-0">
          <legend className="txt-compact-small-plus text-ui-fg-subtle pb-2">
            {t(`settings.permissions.groups.${group}`)}
          </legend>
          <ul className="flex flex-col gap-y-2">
            {grantsOf(group).map((grant) => {
              const how = difference(grant, grants, byRole)
              return (
                <li key={grant} className="flex items-start gap-x-2">
                  <Checkbox
                    id={`${id}-${grant}`}
                    checked={grants.includes(grant)}
                    aria-describedby={`${id}-${grant}-text`}
                    data-testid={`grant-${grant}`}
                    onCheckedChange={() => onToggle(grant)}
                  />
                  <div className="flex min-w-0 flex-col">
                    <Label htmlFor={`${id}-${grant}`} size="small" weight="plus">
                      {t(`settings.permissions.grants.${grant}.label`)}
                    </Label>
                    <span id={`${id}-${grant}-text`} className="txt-small text-ui-fg-subtle text-pretty">
                      {t(`settings.permissions.grants.${grant}.text`)}
                      {how && how !== "isDefault" && (
                        <span className="text-ui-tag-purple-text"> · {t(`settings.permissions.${how}`)}</span>
                      )}
                    </span>
                  </div>
                </li>
              )
            })}
          </ul>
        </fieldset>
      ))}
    </div>
  )
}
