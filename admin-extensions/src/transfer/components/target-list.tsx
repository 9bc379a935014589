import { Buildings, Users } from "@medusajs/icons"
import { Skeleton } from "@medusajs/ui"
import { useVirtualizer } from "@tanstack/react-virtual"
import { useEffect, useRef } from "react"
import { LoadError } from "../../shared/components/load-error"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { useTargets } from "../hooks/use-targets"
import type { TransferTarget } from "../targets"
import { TARGET_LIST_ID, TargetOption } from "./target-option"
import { TARGET_PANEL_ID, transferTabId, type TransferTab } from "./transfer-tabs"

const OPTION_HEIGHT = 44

interface TargetListProps {
  tab: TransferTab
  list: ReturnType<typeof useTargets>[TransferTab]
  /** What the search leaves of it. */
  targets: TransferTarget[]
  query: string
  chosenId: string | undefined
  onChoose: (id: string) => void
  onConfirm: () => void
}

/** The people or departments to choose from; only those near the screen are drawn. */
export const TargetList = (props: TargetListProps) => {
  const { tab, list, targets, query } = props
  const { t } = useInboxTranslation()
  const nothing = query.trim() ? "nothingFound" : tab === "people" ? "nobody" : "noDepartments"
  return (
    <div
      id={TARGET_PANEL_ID}
      role="tabpanel"
      aria-labelledby={transferTabId(tab)}
      className="border-ui-border-base flex h-[264px] min-h-[88px] shrink flex-col border-y"
    >
      {list.isError && !list.data ? (
        <LoadError title={t("transfer.loadFailed")} error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <div role="status" className="flex flex-col gap-y-4 px-5 py-4">
          <span className="sr-only">{t("transfer.loading")}</span>
          <Skeleton className="h-3 w-1/2" />
          <Skeleton className="h-3 w-2/3" />
          <Skeleton className="h-3 w-1/3" />
        </div>
      ) : targets.length === 0 ? (
        <Notice
          icon={tab === "people" ? <Users /> : <Buildings />}
          title={t(`transfer.${nothing}`)}
          className="p-3"
        />
      ) : (
        <Options {...props} />
      )}
    </div>
  )
}

const Options = ({ tab, targets, chosenId, onChoose, onConfirm }: TargetListProps) => {
  const { t } = useInboxTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: targets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => OPTION_HEIGHT,
    getItemKey: (index) => targets[index]?.id ?? index,
    overscan: 4,
  })

  const chosenIndex = targets.findIndex(({ id }) => id === chosenId)
  const scrollTo = useRef(virtualizer.scrollToIndex)
  useEffect(() => {
    if (chosenIndex >= 0) {
      scrollTo.current(chosenIndex, { align: "auto" })
    }
  }, [chosenIndex])

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div
        id={TARGET_LIST_ID}
        role="listbox"
        aria-label={t(`transfer.${tab}`)}
        className="relative w-full"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((row) => {
          const target = targets[row.index]
          return (
            target && (
              <TargetOption
                key={row.key}
                target={target}
                isChosen={target.id === chosenId}
                position={row.index + 1}
                total={targets.length}
                style={{ height: row.size, transform: `translateY(${row.start}px)` }}
                onChoose={onChoose}
                onConfirm={onConfirm}
              />
            )
          )
        })}
      </div>
    </div>
  )
}
