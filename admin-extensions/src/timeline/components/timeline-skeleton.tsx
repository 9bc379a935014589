import { Skeleton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export const TimelineSkeleton = ({ rows }: { rows: number }) => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" className="flex flex-col gap-y-5 px-6 py-4">
      <span className="sr-only">{t("timeline.loading")}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="flex gap-x-3">
          <Skeleton className="size-7 rounded-full" />
          <div className="flex flex-1 flex-col gap-y-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-4 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  )
}
