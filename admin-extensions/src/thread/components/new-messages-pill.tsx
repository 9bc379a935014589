import { ArrowDown } from "@medusajs/icons"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

interface NewMessagesPillProps {
  count: number
  /** The end is not even loaded: then it says where it leads. */
  isFar?: boolean
  onClick: () => void
}

/** The way back to the end of the thread, with how many messages have arrived there meanwhile. */
export const NewMessagesPill = ({ count, isFar = false, onClick }: NewMessagesPillProps) => {
  const { t } = useInboxTranslation()
  return (
    <button
      type="button"
      aria-label={count > 0 || isFar ? undefined : t("thread.toNewest")}
      data-testid={count > 0 ? "new-messages-pill" : "to-newest"}
      onClick={onClick}
      className="txt-compact-small-plus bg-ui-bg-base text-ui-fg-base shadow-elevation-flyout hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus absolute bottom-3 left-1/2 flex h-8 min-w-8 -translate-x-1/2 items-center justify-center gap-x-1.5 rounded-full px-2.5 outline-none"
    >
      <ArrowDown aria-hidden />
      {isFar && t("search.toNewest")}
      {count > 0 && <span>{t("thread.newMessages", { count })}</span>}
    </button>
  )
}
