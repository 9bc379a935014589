import { ArrowPath, XMarkMini } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { formatFileSize } from "../../shared/format/file-size"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { AudioPlayer } from "../../shared/media/audio-player"
import { FileIcon } from "../../shared/media/file-icon"
import { isShownImage } from "../../shared/media/frame"
import { fileUrl } from "../../shared/media/links"
import { ProgressBar } from "../../shared/media/progress-bar"
import { draftKey, type DraftFile } from "../drafts"
import { uploads, type FileInDraft } from "../hooks/use-files"
import { useFileTrouble } from "../hooks/use-file-trouble"
import type { Upload } from "../uploads"

interface FileTilesProps {
  files: FileInDraft[]
  agentId: string
  conversationId: string
}

/** The files of a draft before they are sent: what they are, how far they are, what is in their way. */
export const FileTiles = ({ files, agentId, conversationId }: FileTilesProps) => {
  const { t } = useInboxTranslation()
  const key = draftKey(agentId, conversationId)
  return (
    <ul
      aria-label={t("composer.files")}
      data-testid="file-tiles"
      className="flex max-h-48 flex-wrap gap-2 overflow-y-auto p-px"
    >
      {files.map(({ file, upload }) => (
        <li key={file.id} className="min-w-0 max-w-full basis-[220px]">
          <FileTile
            file={file}
            upload={upload}
            onRetry={() => uploads.retry(file.id)}
            onRemove={() => uploads.remove(key, file.id)}
          />
        </li>
      ))}
    </ul>
  )
}

interface FileTileProps {
  file: DraftFile
  upload: Upload | undefined
  onRetry: () => void
  onRemove: () => void
}

/** A file that is to be sent. */
export const FileTile = ({ file, upload, onRetry, onRemove }: FileTileProps) => {
  const { t, locale } = useInboxTranslation()
  const trouble = useFileTrouble()
  const { name, size, attachment } = file
  const reason = upload ? trouble(upload) : null
  return (
    <div
      data-testid="file-tile"
      data-state={upload?.state ?? "ready"}
      className="bg-ui-bg-component shadow-borders-base flex min-w-0 items-center gap-x-2 rounded-lg p-1.5"
    >
      {file.voice ? null : <Preview file={file} upload={upload} />}
      <div className="min-w-0 flex-1">
        {file.voice ? (
          <Recording file={file} upload={upload} />
        ) : (
          <div className="txt-compact-xsmall-plus truncate" dir="auto" title={name}>
            {name}
          </div>
        )}
        {reason ? (
          <p role="alert" className="txt-compact-xsmall text-ui-fg-error">
            {reason}
          </p>
        ) : upload?.state === "uploading" ? (
          <ProgressBar value={upload.progress} label={t("composer.uploadingNamed", { name })} />
        ) : (
          !file.voice && (
            <div className="txt-compact-xsmall text-ui-fg-subtle">
              {formatFileSize(attachment?.size ?? size, locale)}
            </div>
          )
        )}
      </div>
      {upload?.state === "failed" && upload.may_retry && (
        <IconButton
          type="button"
          size="xsmall"
          variant="transparent"
          aria-label={t("composer.retryFile", { name })}
          title={t("actions.retry")}
          onClick={onRetry}
        >
          <ArrowPath />
        </IconButton>
      )}
      <IconButton
        type="button"
        size="xsmall"
        variant="transparent"
        aria-label={t("composer.removeFile", { name })}
        title={t("actions.remove")}
        onClick={onRemove}
        className="self-start"
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}

const Preview = ({ file, upload }: Pick<FileTileProps, "file" | "upload">) => {
  const { attachment, mime_type } = file
  const [failedUrl, setFailedUrl] = useState<string | null>(null)
  const url =
    fileUrl(attachment?.thumbnail_url ?? null) ??
    (attachment && isShownImage(attachment.mime_type) ? fileUrl(attachment.url) : null) ??
    upload?.preview
  return (
    <div
      className={clx(
        "bg-ui-bg-base shadow-borders-base text-ui-fg-subtle flex size-11 shrink-0 items-center justify-center overflow-hidden rounded-md",
        upload?.state === "uploading" && "opacity-60"
      )}
    >
      {url && url !== failedUrl ? (
        <img src={url} alt="" onError={() => setFailedUrl(url)} className="size-full object-cover" />
      ) : (
        <FileIcon mimeType={attachment?.mime_type ?? mime_type} />
      )}
    </div>
  )
}

const Recording = ({ file, upload }: Pick<FileTileProps, "file" | "upload">) => {
  const { t } = useInboxTranslation()
  const url = fileUrl(file.attachment?.url ?? null) ?? upload?.preview
  if (!url) {
    return <span className="txt-compact-xsmall-plus">{t("media.voiceMessage")}</span>
  }
  return (
    <AudioPlayer
      url={url}
      duration={file.attachment?.duration ?? null}
      label={t("media.voiceMessage")}
      className="!w-full"
    />
  )
}
