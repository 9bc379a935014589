import { Button, Drawer, InlineTip } from "@medusajs/ui"
import { SideDrawer } from "../../../shared/components/side-drawer"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetDTO } from "../../../shared/types"
import { FileNames } from "../../../snippets/components/file-names"
import { MarkedText } from "../../../snippets/components/marked-text"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useSharing } from "../hooks/use-sharing"

interface SnippetViewProps {
  snippet: SnippetDTO
  onClose: () => void
}

/** A snippet one may use and not change, and why. */
export const SnippetView = ({ snippet, onClose }: SnippetViewProps) => {
  const { t } = useInboxTranslation()
  const { openSnippet } = useSettingsLocation()
  const { nameOf } = useSharing()
  const { id, title, shortcut, text, category, scope, department_id, attachments, created_by } = snippet
  const facts = [
    (scope === "department" && nameOf(department_id)) || t(`snippets.scopes.${scope}`),
    category,
    created_by && t("snippets.page.madeBy", { name: created_by.name }),
  ]
  return (
    <SideDrawer
      title={title}
      description={<span className="font-mono">/{shortcut}</span>}
      testId="snippet-view"
      onClose={onClose}
    >
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
        <InlineTip label={t("snippets.page.readOnlyTitle")} data-testid="read-only">
          {t("snippets.page.readOnlyText")}
        </InlineTip>
        <MarkedText text={text} className="txt-small text-ui-fg-base" />
        <FileNames attachments={attachments} />
        <p className="txt-compact-small text-ui-fg-subtle">{facts.filter(Boolean).join(" · ")}</p>
      </Drawer.Body>
      <Drawer.Footer>
        <Button size="small" variant="secondary" onClick={() => openSnippet("new", id)}>
          {t("snippets.page.duplicate")}
        </Button>
      </Drawer.Footer>
    </SideDrawer>
  )
}
