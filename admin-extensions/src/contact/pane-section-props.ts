import type { ContactDTO, Grant } from "../shared/types"

/** What every part of the pane is given. */
export interface PaneSectionProps {
  contact: ContactDTO
  /** Of whoever looks. */
  permissions: readonly Grant[]
  conversationId: string
}
