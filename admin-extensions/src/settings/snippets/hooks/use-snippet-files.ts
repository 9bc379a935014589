import { useEffect, useId } from "react"
import { EMPTY_DRAFT, type Draft } from "../../../composer/drafts"
import { browserPreview, useFilesOf } from "../../../composer/hooks/use-files"
import { Uploads } from "../../../composer/uploads"
import { uploadFile } from "../../../shared/attachments/upload"
import { useStored } from "../../../shared/hooks/use-stored"
import { PersistentStore } from "../../../shared/storage/persistent-store"
import type { AttachmentDTO } from "../../../shared/types"
import { draftFileOf } from "../../../snippets/draft-file"

/** Kept in this tab only, for as long as the form is open. */
const snippetFiles = new PersistentStore<Draft>("inbox:snippet-files:", EMPTY_DRAFT, null, () => true)
const snippetUploads = new Uploads({
  drafts: snippetFiles,
  upload: (upload) => uploadFile({ ...upload, purpose: "snippet" }),
  preview: browserPreview,
})

/** No channel: what each of them takes shows when it is inserted. */
const NOWHERE = { id: "", capabilities: null }

/** The files of a snippet that is being written, those it has and those on their way. */
export function useSnippetFiles(stored: readonly AttachmentDTO[]) {
  const key = useId()
  const draft = useStored(snippetFiles, key)
  const { files, block } = useFilesOf(snippetUploads, draft)

  useEffect(() => {
    snippetFiles.set(key, { ...EMPTY_DRAFT, files: stored.map(draftFileOf) })
    return () => {
      snippetUploads.forget((snippetFiles.get(key).files ?? []).map(({ id }) => id))
      snippetFiles.set(key, EMPTY_DRAFT)
    }
  }, [key, stored])

  const ids = files.flatMap(({ file }) => file.attachment?.id ?? [])
  return {
    files,
    /** Why it cannot be saved yet. */
    block,
    ids,
    isChanged: files.length !== stored.length || stored.some(({ id }) => !ids.includes(id)),
    add: (chosen: File[]) => snippetUploads.add(key, NOWHERE, chosen),
    retry: (id: string) => snippetUploads.retry(id),
    remove: (id: string) => snippetUploads.remove(key, id),
  }
}

export type SnippetFiles = ReturnType<typeof useSnippetFiles>
