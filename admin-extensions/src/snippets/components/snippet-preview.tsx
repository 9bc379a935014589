import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { SnippetDTO } from "../../shared/types"
import { FileNames } from "./file-names"
import { MarkedText } from "./marked-text"

/** The marked snippet in full. */
export const SnippetPreview = ({ snippet }: { snippet: SnippetDTO }) => {
  const { t } = useInboxTranslation()
  const { title, text, category, scope, attachments } = snippet
  return (
    <div
      aria-hidden
      data-testid="snippet-preview"
      className="border-ui-border-base flex min-w-0 flex-1 flex-col gap-y-2 overflow-y-auto border-s p-3"
    >
      <div>
        <div className="txt-compact-small-plus text-ui-fg-base [overflow-wrap:anywhere]">{title}</div>
        <div className="txt-compact-xsmall text-ui-fg-subtle">
          {[t(`snippets.scopes.${scope}`), category].filter(Boolean).join(" · ")}
        </div>
      </div>
      <MarkedText text={text} className="txt-small text-ui-fg-base" />
      <FileNames attachments={attachments} />
    </div>
  )
}
