import { useEffect, useId } from "react"
import { EMPTY_DRAFT, type Draft } from "../../composer/drafts"
import { browserPreview, useFilesOf } from "../../composer/hooks/use-files"
import { Uploads } from "../../composer/uploads"
import { uploadFile } from "../../shared/attachments/upload"
import { useStored } from "../../shared/hooks/use-stored"
import { PersistentStore } from "../../shared/storage/persistent-store"
import type { ChannelDTO, TemplateDTO } from "../../shared/types"

/** Kept in this tab only, for as long as the picker is open. */
const headerFiles = new PersistentStore<Draft>("inbox:template-file:", EMPTY_DRAFT, null, () => true)
const headerUploads = new Uploads({ drafts: headerFiles, upload: uploadFile, preview: browserPreview })

/** The file in a template's header, one for each template, so that another choice and back loses nothing. */
export function useHeaderFile(channel: ChannelDTO | null, template: TemplateDTO | null) {
  const id = useId()
  const key = `${id}${template?.id ?? ""}`
  const draft = useStored(headerFiles, key)
  const { files } = useFilesOf(headerUploads, draft)
  const file = files[0] ?? null

  useEffect(
    () => () => {
      for (const known of headerFiles.known(id)) {
        headerUploads.forget((headerFiles.get(known).files ?? []).map((one) => one.id))
        headerFiles.set(known, EMPTY_DRAFT)
      }
    },
    [id]
  )

  const remove = () => file && headerUploads.remove(key, file.file.id)
  return {
    file,
    /** Null until the server has it. */
    attachment: file?.file.attachment ?? null,
    choose: (chosen: File) => {
      remove()
      if (channel) {
        headerUploads.add(key, channel, [chosen])
      }
    },
    retry: () => file && headerUploads.retry(file.file.id),
    remove,
  }
}

export type HeaderFile = ReturnType<typeof useHeaderFile>
