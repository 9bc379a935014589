import { ArrowDownTray } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { ReactNode } from "react"
import { formatFileSize } from "../format/file-size"
import { useInboxTranslation } from "../hooks/use-inbox-translation"
import { FileIcon } from "./file-icon"

interface FileCardProps {
  name: string
  mimeType: string | null
  size: number | null
  /** Where it is saved from; missing while there is nothing to save. */
  url?: string | null
  /** Instead of the size. */
  note?: ReactNode
  children?: ReactNode
}

/** A file by icon, name and size, and a way to save it. */
export const FileCard = ({ name, mimeType, size, url, note, children }: FileCardProps) => {
  const { t, locale } = useInboxTranslation()
  return (
    <div data-testid="file-card" className="flex w-[260px] max-w-full items-center gap-x-2.5">
      <div className="bg-ui-bg-base shadow-borders-base text-ui-fg-subtle flex size-10 shrink-0 items-center justify-center rounded-md">
        <FileIcon mimeType={mimeType} />
      </div>
      <div className="min-w-0 flex-1">
        <div className="txt-compact-small-plus truncate" dir="auto" title={name}>
          {name}
        </div>
        <div className="txt-compact-xsmall text-ui-fg-subtle">
          {note ?? (size === null ? null : formatFileSize(size, locale))}
        </div>
        {children}
      </div>
      {url && (
        <DownloadLink url={url} name={name} label={t("media.downloadNamed", { name })} className="shrink-0" />
      )}
    </div>
  )
}

interface DownloadLinkProps {
  url: string
  name: string | null
  label: string
  className?: string
}

export const DownloadLink = ({ url, name, label, className }: DownloadLinkProps) => (
  <a
    href={url}
    download={name ?? true}
    target="_blank"
    rel="noopener noreferrer"
    aria-label={label}
    title={label}
    className={clx(
      "text-ui-fg-subtle hover:bg-ui-button-transparent-hover focus-visible:shadow-borders-focus flex size-8 items-center justify-center rounded-md outline-none",
      className
    )}
  >
    <ArrowDownTray aria-hidden />
  </a>
)
