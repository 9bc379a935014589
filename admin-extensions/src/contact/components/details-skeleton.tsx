import { Skeleton } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

/** Until the contact is here. */
export const DetailsSkeleton = () => {
  const { t } = useInboxTranslation()
  return (
    <div role="status" aria-label={t("pane.loading")} className="flex flex-col gap-y-4 px-6 py-5">
      {["w-24", "w-48", "w-40", "w-24", "w-48"].map((width, index) => (
        <Skeleton key={index} className={`h-4 ${width}`} />
      ))}
    </div>
  )
}
