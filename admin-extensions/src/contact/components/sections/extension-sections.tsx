import type { ContactSection } from "../../../../../plugin/src/extend/index.mjs"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useExtensions } from "../../hooks/use-extensions"
import { Guarded } from "../guarded"
import { PaneSection } from "../pane-section"

interface ExtensionSectionsProps {
  customerId: string
  conversationId: string
}

/** What other plugins show beside a conversation. */
export const ExtensionSections = ({ customerId, conversationId }: ExtensionSectionsProps) => {
  const { i18n } = useInboxTranslation()
  const { sections } = useExtensions()
  return sections.map(({ id, title, component: Content }) => (
    <PaneSection key={id} title={titleOf(title, i18n.language) || id} testId={`contact-section-${id}`}>
      <div className="txt-small text-ui-fg-base px-6 pt-1">
        <Guarded>
          <Content customerId={customerId} conversationId={conversationId} />
        </Guarded>
      </div>
    </PaneSection>
  ))
}

function titleOf(title: ContactSection["title"], language: string): string {
  if (typeof title === "string") {
    return title
  }
  try {
    return title(language)
  } catch (error) {
    console.error(error)
    return ""
  }
}
