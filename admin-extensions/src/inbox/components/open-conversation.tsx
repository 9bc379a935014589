import { useState } from "react"
import { ContactDrawer } from "../../contact/components/contact-drawer"
import { ContactPane } from "../../contact/components/contact-pane"
import type { useLayout } from "../../shared/hooks/use-media-query"
import type { MeResponse } from "../../shared/types"
import { useContactKey } from "../hooks/use-contact-key"
import { ThreadPane } from "../../thread/components/thread-pane"

interface OpenConversationProps {
  conversationId: string
  me: MeResponse
  layout: ReturnType<typeof useLayout>
  onBack: () => void
  /** It was handed to somebody else, and cannot be read from here any more. */
  onGone: (conversationId: string) => void
}

/** The thread and who it is with, beside it or in a drawer. */
export const OpenConversation = ({ conversationId, me, layout, onBack, onGone }: OpenConversationProps) => {
  const [isContactOpen, setIsContactOpen] = useState(false)
  useContactKey(conversationId)
  return (
    <>
      <ThreadPane
        key={conversationId}
        conversationId={conversationId}
        me={me}
        onGone={onGone}
        onBack={layout === "narrow" ? onBack : undefined}
        onShowContact={layout === "wide" ? undefined : () => setIsContactOpen(true)}
      />
      {layout === "wide" ? (
        <ContactPane conversationId={conversationId} me={me} />
      ) : (
        <ContactDrawer
          conversationId={conversationId}
          me={me}
          isOpen={isContactOpen}
          onClose={() => setIsContactOpen(false)}
        />
      )}
    </>
  )
}
