import { ChatBubble, GlobeEurope, Camera, Phone } from "@medusajs/icons"
import type { ComponentType } from "react"

const ICONS: Record<string, ComponentType<{ className?: string }>> = {
  whatsapp: Phone,
  instagram: Camera,
  webchat: GlobeEurope,
}

export const ChannelIcon = ({ provider, className }: { provider: string; className?: string }) => {
  const Icon = ICONS[provider] ?? ChatBubble
  return <Icon aria-hidden className={className} />
}
