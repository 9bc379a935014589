import { Skeleton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export const ListSkeleton = () => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" className="flex flex-col">
      <span className="sr-only">{t("list.loading")}</span>
      {[64, 48, 72, 56, 40].map((width) => (
        <div key={width} className="border-ui-border-base flex h-[89px] gap-x-3 border-b px-4 py-3">
          <Skeleton className="size-10 shrink-0 rounded-full" />
          <div className="flex flex-1 flex-col gap-y-2 py-1">
            <Skeleton className="h-3" style={{ width: `${width}%` }} />
            <Skeleton className="h-3 w-4/5" />
            <Skeleton className="h-2 w-1/3" />
          </div>
        </div>
      ))}
    </div>
  )
}
