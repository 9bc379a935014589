import { Label, RadioGroup } from "@medusajs/ui"
import { useId } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AgentRole } from "../../../shared/types"

const ROLES = ["agent", "supervisor", "admin"] as const satisfies readonly AgentRole[]

interface RoleCardsProps {
  role: AgentRole
  onChange: (role: AgentRole) => void
}

export const RoleCards = ({ role, onChange }: RoleCardsProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1.5">
      <Label id={id} size="small" weight="plus">
        {t("settings.team.role")}
      </Label>
      <RadioGroup aria-labelledby={id} value={role} onValueChange={(name) => onChange(name as AgentRole)}>
        {ROLES.map((name) => (
          <RadioGroup.ChoiceBox
            key={name}
            value={name}
            label={t(`settings.roles.${name}`)}
            description={t(`settings.roleText.${name}`)}
            data-testid={`role-${name}`}
          />
        ))}
      </RadioGroup>
    </div>
  )
}
