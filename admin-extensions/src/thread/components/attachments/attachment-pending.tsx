import { Spinner } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useErrorText, useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { FileCard } from "../../../shared/media/file-card"
import { ProgressBar } from "../../../shared/media/progress-bar"
import type { AttachmentDTO } from "../../../shared/types"
import { useRetryAttachment } from "../../hooks/use-retry-attachment"

interface AttachmentPendingProps {
  attachment: AttachmentDTO
  conversationId: string | null
}

/** A file that is not here: on its way with how far it is, or why it could not be had and a way to try again. */
export const AttachmentPending = ({ attachment, conversationId }: AttachmentPendingProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const { kind, mime_type, name, size, state, progress, error } = attachment
  const title = name ?? t(`kinds.${kind}`)
  if (state === "fetching") {
    return (
      <div data-testid="attachment-fetching">
        <FileCard
          name={title}
          mimeType={mime_type}
          size={size}
          note={
            <span className="flex items-center gap-x-1.5">
              <Spinner aria-hidden className="size-3 animate-spin" />
              {t("attachment.fetching")}
            </span>
          }
        >
          {progress !== null && <ProgressBar value={progress} label={t("attachment.fetching")} />}
        </FileCard>
      </div>
    )
  }
  const reason = error ? errorText(error.code, error.message) : t("attachment.failed")
  return (
    <div data-testid="attachment-failed" className="flex flex-col gap-y-1.5">
      <FileCard name={title} mimeType={mime_type} size={size} note={t("attachment.failed")} />
      <p className="txt-compact-small text-ui-fg-error max-w-[280px]">{reason}</p>
      {conversationId && error?.retryable !== false && (
        <RetryButton attachment={attachment} conversationId={conversationId} />
      )}
    </div>
  )
}

const RetryButton = ({
  attachment,
  conversationId,
}: {
  attachment: AttachmentDTO
  conversationId: string
}) => {
  const { t } = useInboxTranslation()
  const { mutate, isPending } = useRetryAttachment(conversationId)
  return (
    <Button
      size="small"
      variant="secondary"
      className="w-fit"
      isLoading={isPending}
      data-testid="retry-attachment"
      onClick={() => mutate(attachment)}
    >
      {t("actions.retry")}
    </Button>
  )
}
