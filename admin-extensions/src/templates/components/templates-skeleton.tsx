import { Skeleton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export const TemplatesSkeleton = () => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" className="flex flex-col gap-y-4 px-5 py-2">
      <span className="sr-only">{t("settings.templates.loading")}</span>
      {[72, 56, 64].map((width) => (
        <div key={width} className="flex flex-col gap-y-2">
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-3" style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  )
}
