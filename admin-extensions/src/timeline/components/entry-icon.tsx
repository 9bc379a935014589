import {
  ArrowUpDown,
  Buildings,
  CheckCircle,
  CurrencyDollar,
  PencilSquare,
  ShoppingCart,
  Sparkles,
  User,
} from "@medusajs/icons"
import type { ComponentType } from "react"
import { ChannelIcon } from "../../shared/components/channel-icon"
import type { TimelineEntryDTO } from "../../shared/types"

const ICONS: Record<string, ComponentType<{ className?: string }>> = {
  transfer: ({ className }) => <ArrowUpDown className={`rotate-90 ${className ?? ""}`} />,
  note: PencilSquare,
  owner: User,
  order: ShoppingCart,
  "commerce.draft_order": ShoppingCart,
  deal: CurrencyDollar,
  task: CheckCircle,
  company: Buildings,
}

/** What kind of thing happened; conversations have their channel's icon. */
export const EntryIcon = ({ entry }: { entry: TimelineEntryDTO }) => {
  const Icon = ICONS[entry.kind] ?? Sparkles
  return (
    <span
      aria-hidden
      className="bg-ui-bg-component shadow-borders-base text-ui-fg-subtle flex size-7 shrink-0 items-center justify-center rounded-full"
    >
      {entry.kind === "conversation" ? <ChannelIcon provider={entry.data.channel.provider} /> : <Icon />}
    </span>
  )
}
