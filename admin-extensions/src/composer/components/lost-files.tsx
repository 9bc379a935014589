import { ArrowUpTray, XMarkMini } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useRef, type ChangeEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { FileIcon } from "../../shared/media/file-icon"
import { draftKey, type DraftFile } from "../drafts"
import { uploads } from "../hooks/use-files"
import { useLostFiles } from "../hooks/use-lost-files"

interface LostFilesProps {
  agentId: string
  conversationId: string
  onFiles: (files: File[]) => void
}

/** Files that were being uploaded when the page went away, by name, so that they can be chosen again. */
export const LostFiles = ({ agentId, conversationId, onFiles }: LostFilesProps) => {
  const { t } = useInboxTranslation()
  const lost = useLostFiles(agentId, conversationId)
  const forget = (id: string) => uploads.remove(draftKey(agentId, conversationId), id)
  if (lost.length === 0) {
    return null
  }
  return (
    <ul aria-label={t("drafts.lostFiles")} data-testid="lost-files" className="flex flex-col gap-y-1">
      {lost.map((file) => (
        <LostFile
          key={file.id}
          file={file}
          onForget={() => forget(file.id)}
          onChosen={(files) => {
            forget(file.id)
            onFiles(files)
          }}
        />
      ))}
    </ul>
  )
}

interface LostFileProps {
  file: DraftFile
  onForget: () => void
  onChosen: (files: File[]) => void
}

const LostFile = ({ file: { name, mime_type }, onForget, onChosen }: LostFileProps) => {
  const { t } = useInboxTranslation()
  const input = useRef<HTMLInputElement>(null)
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])]
    if (files.length > 0) {
      onChosen(files)
    }
  }
  return (
    <li className="bg-ui-bg-component txt-compact-small flex items-center gap-x-2 rounded-md py-1 pe-1.5 ps-3">
      <FileIcon mimeType={mime_type} />
      <span className="text-ui-fg-base min-w-0 flex-1 [overflow-wrap:anywhere]">
        {t("drafts.lost", { name })}
      </span>
      <input ref={input} type="file" hidden onChange={onChange} data-testid="lost-file-input" />
      <Button type="button" size="small" variant="transparent" onClick={() => input.current?.click()}>
        <ArrowUpTray />
        {t("drafts.chooseAgain")}
      </Button>
      <IconButton
        type="button"
        size="2xsmall"
        variant="transparent"
        aria-label={t("composer.removeFile", { name })}
        title={t("actions.remove")}
        onClick={onForget}
      >
        <XMarkMini />
      </IconButton>
    </li>
  )
}
