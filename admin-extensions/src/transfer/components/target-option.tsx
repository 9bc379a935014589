import { Buildings } from "@medusajs/icons"
import { Badge, clx } from "@medusajs/ui"
import type { CSSProperties } from "react"
import { PresenceDot } from "../../shared/components/presence-dot"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { TransferTarget } from "../targets"

export const TARGET_LIST_ID = "transfer-targets"
export const targetId = (id: string) => `transfer-target-${id}`

interface TargetOptionProps {
  target: TransferTarget
  isChosen: boolean
  position: number
  total: number
  style: CSSProperties
  onChoose: (id: string) => void
  onConfirm: () => void
}

export const TargetOption = (props: TargetOptionProps) => {
  const { target, isChosen, position, total, style, onChoose, onConfirm } = props
  return (
    <div
      id={targetId(target.id)}
      role="option"
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={total}
      data-testid="transfer-target"
      data-target-id={target.id}
      style={style}
      // The keyboard stays in the search field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(target.id)}
      onDoubleClick={onConfirm}
      className={clx(
        "absolute inset-x-0 top-0 flex cursor-pointer items-center gap-x-3 px-5",
        isChosen ? "bg-ui-bg-highlight" : "hover:bg-ui-bg-base-hover"
      )}
    >
      {target.type === "person" ? (
        <PresenceDot availability={target.availability} />
      ) : (
        <Buildings aria-hidden className="text-ui-fg-subtle shrink-0" />
      )}
      <span dir="auto" className="txt-compact-small-plus min-w-0 flex-1 truncate">
        {target.name}
      </span>
      <Facts target={target} />
    </div>
  )
}

/** How busy they are. */
const Facts = ({ target }: { target: TransferTarget }) => {
  const { t } = useInboxTranslation()
  const isPerson = target.type === "person"
  return (
    <span className="txt-compact-xsmall text-ui-fg-subtle flex shrink-0 items-center gap-x-3 tabular-nums">
      {isPerson ? (
        <span className={clx(target.availability === "online" && "sr-only")}>
          {t(`availability.${target.availability}`)}
        </span>
      ) : target.is_open ? (
        <span>{t("transfer.online", { count: target.online_agents })}</span>
      ) : (
        <Badge size="2xsmall" color="orange">
          {t("transfer.closed")}
        </Badge>
      )}
      <span>
        {isPerson
          ? t("transfer.open", { count: target.open_conversations })
          : t("transfer.waiting", { count: target.waiting_conversations })}
      </span>
    </span>
  )
}
