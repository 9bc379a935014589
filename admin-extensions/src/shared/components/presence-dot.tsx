import { clx } from "@medusajs/ui"
import type { AgentAvailability } from "../types"

const LOOKS: Record<AgentAvailability, string> = {
  online: "bg-ui-tag-green-icon",
  away: "bg-ui-tag-orange-icon",
  offline: "border-ui-tag-neutral-icon border-2",
}

/** Whether somebody is there. Decoration: the word stands beside it or is given to assistive technology. */
export const PresenceDot = ({ availability }: { availability: AgentAvailability }) => (
  <span
    aria-hidden
    data-presence={availability}
    className={clx("inline-block size-2 shrink-0 rounded-full", LOOKS[availability])}
  />
)
