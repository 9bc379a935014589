import { useRef, useState } from "react"
import { Skeleton } from "@medusajs/ui"
import { LoadError } from "../../shared/components/load-error"
import { SmallDialog } from "../../shared/components/small-dialog"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { MessageDTO } from "../../shared/types"
import { useDraftOrderPreview } from "../hooks/use-draft-order"
import { DraftOrderForm } from "./draft-order-form"
import { MadeDraftOrder } from "./made-draft-order"

interface DraftOrderDialogProps {
  message: MessageDTO
  onClose: () => void
}

/** What an order message becomes in the shop, and the button that makes it that. */
export const DraftOrderDialog = ({ message, onClose }: DraftOrderDialogProps) => {
  const { t } = useInboxTranslation()
  const body = useRef<HTMLDivElement>(null)
  const [regionId, setRegionId] = useState<string | null>(null)
  const { data, error, refetch, isPlaceholderData } = useDraftOrderPreview(message, regionId)
  const made = data?.preview.draft_order
  return (
    <SmallDialog
      title={t("commerce.draft.title", { name: data?.preview.customer.name ?? message.author.name })}
      description={t(made ? "commerce.draft.madeText" : "commerce.draft.text")}
      testId="draft-order-dialog"
      focusFirst={body}
      onClose={onClose}
    >
      <div ref={body} tabIndex={-1} className="flex min-h-0 flex-col outline-none">
        {!data ? (
          error ? (
            <LoadError
              className="py-4"
              title={t("commerce.draft.loadFailed")}
              error={error}
              onRetry={() => void refetch()}
            />
          ) : (
            <PreviewSkeleton />
          )
        ) : made ? (
          <MadeDraftOrder preview={data.preview} draftOrder={made} onClose={onClose} />
        ) : (
          <DraftOrderForm
            message={message}
            preview={data.preview}
            isChanging={isPlaceholderData}
            onRegion={setRegionId}
            onClose={onClose}
          />
        )}
      </div>
    </SmallDialog>
  )
}

const PreviewSkeleton = () => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" className="flex flex-col gap-y-3 px-5 pb-5">
      <span className="sr-only">{t("commerce.draft.loading")}</span>
      {[0, 1, 2].map((row) => (
        <div key={row} className="flex items-center gap-x-3">
          <Skeleton className="size-8 rounded-md" />
          <Skeleton className="h-4 flex-1" />
        </div>
      ))}
    </div>
  )
}
