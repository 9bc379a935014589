import { toast } from "@medusajs/ui"
import { useEffect, useId, useRef } from "react"
import { EMPTY_DRAFT, type Draft } from "../../../composer/drafts"
import { browserPreview, useFilesOf } from "../../../composer/hooks/use-files"
import { Uploads } from "../../../composer/uploads"
import { uploadFile } from "../../../shared/attachments/upload"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { fileUrl } from "../../../shared/media/links"
import { useStored } from "../../../shared/hooks/use-stored"
import { PersistentStore } from "../../../shared/storage/persistent-store"
import type { AttachmentDTO } from "../../../shared/types"
import { draftFileOf } from "../../../composer/draft-file"

/** Kept in this tab only, for as long as the form is open. */
const snippetFiles = new PersistentStore<Draft>("inbox:snippet-files:", EMPTY_DRAFT, null, () => true)
const snippetUploads = new Uploads({
  drafts: snippetFiles,
  upload: (upload) => uploadFile({ ...upload, purpose: "snippet" }),
  preview: browserPreview,
})

/** No channel: what each of them takes shows when it is inserted. */
const NOWHERE = { id: "", capabilities: null }

interface SnippetFilesOptions {
  /** Those it has. */
  stored: readonly AttachmentDTO[]
  /** Those of another snippet, which come along as files of its own. */
  copied: readonly AttachmentDTO[]
}

/** The files of a snippet that is being written, those it has and those on their way. */
export function useSnippetFiles({ stored, copied }: SnippetFilesOptions) {
  const { t } = useInboxTranslation()
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

  const copyFailed = useRef((_name: string) => {})
  useEffect(() => {
    copyFailed.current = (name) => void toast.error(t("snippets.page.copyFailed", { name }))
  })
  useEffect(() => {
    let isGone = false
    for (const attachment of copied) {
      bytesOf(attachment).then(
        (file) => !isGone && snippetUploads.add(key, NOWHERE, [file]),
        () => !isGone && copyFailed.current(attachment.name ?? "")
      )
    }
    return () => {
      isGone = true
    }
  }, [key, copied])

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

/** @throws when its link does not lead to it */
async function bytesOf({ url, name, mime_type }: AttachmentDTO): Promise<File> {
  const response = await fetch(fileUrl(url) ?? "")
  if (!response.ok) throw new Error(`The file answered ${response.status}`)
  return new File([await response.blob()], name ?? "", { type: mime_type ?? "" })
}

export type SnippetFiles = ReturnType<typeof useSnippetFiles>
