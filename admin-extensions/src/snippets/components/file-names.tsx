import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { FileIcon } from "../../shared/media/file-icon"
import type { AttachmentDTO } from "../../shared/types"

interface FileNamesProps {
  attachments: AttachmentDTO[]
  className?: string
}

/** The files that go along with a snippet. */
export const FileNames = ({ attachments, className }: FileNamesProps) => {
  const { t } = useInboxTranslation()
  if (!attachments.length) {
    return null
  }
  return (
    <ul aria-label={t("snippets.files")} className={clx("flex flex-col gap-y-1", className)}>
      {attachments.map(({ id, name, kind, mime_type }) => (
        <li key={id} className="txt-compact-xsmall text-ui-fg-subtle flex min-w-0 items-center gap-x-1.5">
          <FileIcon mimeType={mime_type} className="shrink-0" />
          <bdi className="truncate">{name ?? t(`kinds.${kind}`)}</bdi>
        </li>
      ))}
    </ul>
  )
}
