import { useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { TemplateDTO } from "../../../shared/types"

const COLORS: Record<string, ComponentProps<typeof StatusBadge>["color"]> = {
  APPROVED: "green",
  PENDING: "orange",
  IN_APPEAL: "orange",
  PAUSED: "orange",
  LIMIT_EXCEEDED: "orange",
  REJECTED: "red",
  DISABLED: "red",
}

/** What the platform gives for "no reason". */
const NO_REASON = "NONE"

/** Whether the platform lets it be sent, and why not. */
export const TemplateStatus = ({ template }: { template: TemplateDTO }) => {
  const translationOr = useTranslationOr()
  const { status, rejected_reason: reason } = template
  return (
    <span className="flex flex-col gap-y-1">
      <StatusBadge color={COLORS[status] ?? "grey"} className="whitespace-nowrap" data-status={status}>
        {translationOr(`settings.templates.statuses.${status}`, status)}
      </StatusBadge>
      {reason && reason !== NO_REASON && (
        <span className="text-ui-fg-subtle txt-compact-xsmall break-words">
          {translationOr(`settings.templates.reasons.${reason}`, reason)}
        </span>
      )}
    </span>
  )
}
