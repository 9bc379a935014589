import { toast } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useMe } from "../../../shared/hooks/use-me"
import type { SnippetIndex } from "../../../snippets/search-snippets"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import { copyOf, emptyForm, formOf } from "../snippet-form"
import { SnippetDrawer } from "./snippet-drawer"
import { SnippetView } from "./snippet-view"

interface OpenSnippetProps {
  /** `new` to make one. */
  id: string
  index: SnippetIndex
  onClose: () => void
}

/** What the address names: a snippet to change or to read, or one to be made. */
export const OpenSnippet = ({ id, index, onClose }: OpenSnippetProps) => {
  const { snippetCopyOf, snippetShortcut } = useSettingsLocation()
  const me = useMe().data
  const find = (wanted: string | null) => index.find(({ snippet }) => snippet.id === wanted)?.snippet ?? null
  // What is open does not change under whoever reads or writes it.
  const [snippet] = useState(() => find(id))
  const [original] = useState(() => find(snippetCopyOf))
  if (!me) return null
  if (id === "new") {
    const taken = index.map((entry) => entry.snippet.shortcut)
    const canShare = me.permissions.includes("manage_snippets")
    return (
      <SnippetDrawer
        snippet={null}
        stored={original ? copyOf(original, taken, canShare) : emptyForm(snippetShortcut ?? "")}
        copied={original?.attachments}
        index={index}
        onClose={onClose}
      />
    )
  }
  if (!snippet) return <NotFound onClose={onClose} />
  if (!snippet.can_edit) return <SnippetView snippet={snippet} onClose={onClose} />
  return <SnippetDrawer snippet={snippet} stored={formOf(snippet)} index={index} onClose={onClose} />
}

const NotFound = ({ onClose }: { onClose: () => void }) => {
  const { t } = useInboxTranslation()
  const words = t("snippets.page.notFound")
  useEffect(() => {
    toast.warning(words)
    onClose()
    // Once, for the one that was asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return null
}
