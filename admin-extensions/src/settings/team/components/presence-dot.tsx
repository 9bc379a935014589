import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AgentAvailability } from "../../../shared/types"

const COLORS: Record<AgentAvailability, string> = {
  online: "bg-ui-tag-green-icon",
  away: "bg-ui-tag-orange-icon",
  offline: "bg-ui-tag-neutral-icon",
}

/** Whether somebody is there, as colleagues see it. */
export const PresenceDot = ({ availability }: { availability: AgentAvailability }) => {
  const { t } = useInboxTranslation()
  const name = t(`settings.team.presence.${availability}`)
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className="flex size-4 shrink-0 items-center justify-center"
    >
      <span className={clx("size-2 rounded-full", COLORS[availability])} />
    </span>
  )
}
