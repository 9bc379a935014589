import { ChatBubble, CodeBranch, ListBullet, Users, XCircle } from "@medusajs/icons"
import type { ComponentType } from "react"
import type { StepType } from "../flow/step-titles"

const ICONS: Record<StepType, ComponentType<{ className?: string }>> = {
  message: ChatBubble,
  menu: ListBullet,
  condition: CodeBranch,
  handoff: Users,
  close: XCircle,
}

export const StepIcon = ({ type, className }: { type: StepType; className?: string }) => {
  const Icon = ICONS[type]
  return <Icon aria-hidden className={className} />
}
