import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useSnippetIndex } from "../../../snippets/hooks/use-snippets"
import { Loaded } from "../../components/loaded"
import { ActionMenu } from "../../../shared/components/action-menu"
import { Section } from "../../components/section"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { useExport } from "../hooks/use-export"
import { ImportDrawer } from "./import-drawer"
import { OpenSnippet } from "./open-snippet"
import { SnippetBrowser } from "./snippet-browser"
import { SnippetsEmpty } from "./snippets-empty"

/** Saved replies: one's own, and what is shared with one. */
export const SnippetsPanel = () => {
  const { t } = useInboxTranslation()
  const { snippetId, openSnippet, closeSnippet } = useSettingsLocation()
  const { index, error, refetch } = useSnippetIndex({ isFresh: true })
  const exporting = useExport()
  const [isImporting, setIsImporting] = useState(false)
  const actions = [
    { label: t("snippets.page.import"), onSelect: () => setIsImporting(true) },
    {
      label: t("snippets.page.export"),
      onSelect: () => exporting.mutate(),
      isDisabled: exporting.isPending || !index?.length,
    },
  ]
  return (
    <Section
      testId="snippets"
      title={t("snippets.title")}
      description={t("snippets.page.description")}
      actions={
        <>
          <ActionMenu label={t("snippets.page.actions")} testId="snippets-actions" actions={actions} />
          <Button
            size="small"
            variant="secondary"
            data-testid="create-snippet"
            onClick={() => openSnippet("new")}
          >
            {t("snippets.page.create")}
          </Button>
        </>
      }
    >
      <Loaded
        isLoaded={index !== null}
        error={error}
        loading={t("snippets.loading")}
        failed={t("snippets.loadFailed")}
        onRetry={() => void refetch()}
      >
        {index?.length ? <SnippetBrowser index={index} /> : <SnippetsEmpty />}
      </Loaded>
      {snippetId !== null && index && (
        <OpenSnippet key={snippetId} id={snippetId} index={index} onClose={closeSnippet} />
      )}
      {isImporting && <ImportDrawer onClose={() => setIsImporting(false)} />}
    </Section>
  )
}
