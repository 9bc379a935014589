import { useCallback, useSyncExternalStore } from "react"
import { uploadFile } from "../../shared/attachments/upload"
import { holdTab } from "../../shared/tab"
import type { ChannelDTO } from "../../shared/types"
import { draftKey, drafts, type Draft, type DraftFile } from "../drafts"
import { Uploads, type Upload } from "../uploads"

export const browserPreview = {
  create: (file: File) => URL.createObjectURL(file),
  revoke: (url: string) => URL.revokeObjectURL(url),
}

// Other tabs then know that its uploads are under way.
holdTab()

export const uploads = new Uploads({ drafts, upload: uploadFile, preview: browserPreview })

/** A file of a draft and where it stands; no upload once the server has it. */
export interface FileInDraft {
  file: DraftFile
  upload: Upload | undefined
}

/** Why a draft with files cannot be sent yet. */
export type FilesBlock = "uploading" | "failed"

/** The files of a composer's draft. */
export const useFiles = (draft: Draft) => useFilesOf(uploads, draft)

/** The files of a draft that this tab knows the bytes of, or the server has. */
export function useFilesOf(
  uploader: Uploads,
  draft: Draft
): { files: FileInDraft[]; block: FilesBlock | null } {
  const known = useSyncExternalStore(uploader.subscribe, uploader.getAll)
  const files = (draft.files ?? [])
    .map((file) => ({ file, upload: known.get(file.id) }))
    // Not uploaded and not ours: another tab's, or lost when the page was loaded again.
    .filter(({ file, upload }) => file.attachment !== null || upload !== undefined)
  const states = files.flatMap(({ upload }) => upload?.state ?? [])
  const block = states.some((state) => state !== "uploading") ? "failed" : states.length ? "uploading" : null
  return { files, block }
}

/** Puts chosen, dropped, pasted or recorded files into a conversation's draft. */
export function useAddFiles(agentId: string, conversationId: string, channel: ChannelDTO | null) {
  const key = draftKey(agentId, conversationId)
  return useCallback(
    (files: readonly File[], voice = false) => {
      if (channel && files.length > 0) {
        uploads.add(key, channel, files, voice)
      }
    },
    [channel, key]
  )
}
