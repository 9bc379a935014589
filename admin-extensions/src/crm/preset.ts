import type { CustomerRef } from "../shared/types"

/** What a new object begins with, from where it is made. */
export interface ObjectPreset {
  customer?: CustomerRef
  company?: { id: string; name: string }
  deal?: { id: string; title: string }
  conversationId?: string | null
  stageId?: string
}
