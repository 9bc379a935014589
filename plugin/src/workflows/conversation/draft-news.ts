import type { MedusaContainer } from "@medusajs/framework/types"
import type { DraftDTO } from "../../types/http/draft"
import { inboxModules } from "../modules"

export interface DraftNews {
  conversation_id: string
  user_id: string
  /** Null: sent or thrown away. */
  draft: DraftDTO | null
}

/** Shows an agent's draft, and that it is gone, in all their browsers. */
export const tellDraft = (container: MedusaContainer, { user_id, ...data }: DraftNews): Promise<void> =>
  inboxModules(container).realtime.signal({ user_id, type: "draft.updated", data })
