import { useEffect, useState } from "react"
import { openTabs } from "../../shared/tab"
import { useStored } from "../../shared/hooks/use-stored"
import type { DraftFile } from "../drafts"
import { draftKey, drafts } from "../drafts"
import { uploads } from "./use-files"

const NONE: readonly DraftFile[] = []

/** Files whose upload ended with the tab that had their bytes: nobody has them any more. */
export function useLostFiles(agentId: string, conversationId: string): readonly DraftFile[] {
  const { files = NONE } = useStored(drafts, draftKey(agentId, conversationId))
  const [lost, setLost] = useState(NONE)
  useEffect(() => {
    const orphans = files.filter(({ id, attachment }) => attachment === null && !uploads.getAll().has(id))
    let isCurrent = true
    const tell = (found: readonly DraftFile[]) =>
      isCurrent && setLost((known) => (found.length || known.length ? found : known))
    if (orphans.length === 0) {
      tell(NONE)
    } else {
      void openTabs().then((tabs) => tell(orphans.filter(({ tab }) => !tab || !tabs.has(tab))))
    }
    return () => {
      isCurrent = false
    }
  }, [files])
  return lost
}
