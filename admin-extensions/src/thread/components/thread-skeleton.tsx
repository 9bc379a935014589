import { Skeleton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export const ThreadSkeleton = () => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" className="flex min-h-0 flex-1 flex-col justify-end gap-y-3 overflow-hidden p-6">
      <span className="sr-only">{t("thread.loading")}</span>
      <Skeleton className="h-9 w-2/5 rounded-xl" />
      <Skeleton className="h-9 w-1/4 rounded-xl" />
      <Skeleton className="h-9 w-1/3 self-end rounded-xl" />
      <Skeleton className="h-14 w-1/2 rounded-xl" />
      <Skeleton className="h-9 w-1/4 self-end rounded-xl" />
    </div>
  )
}
