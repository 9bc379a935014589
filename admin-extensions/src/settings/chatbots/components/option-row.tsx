import { ArrowDownMini, ArrowUpMini, XMark } from "@medusajs/icons"
import { IconButton, Input } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MenuOption } from "../../../shared/types"
import { optionLink } from "../flow/links"
import { NextSelect } from "./next-select"

interface OptionRowProps {
  id: string
  option: MenuOption
  index: number
  count: number
  /** @param field what was typed into */
  onChange: (option: MenuOption, field: string) => void
  onMove: (to: number) => void
  onRemove: () => void
}

const LONGEST = 200

export const OptionRow = ({ id, option, index, count, onChange, onMove, onRemove }: OptionRowProps) => {
  const { t } = useInboxTranslation()
  const number = index + 1
  return (
    <li
      aria-label={t("settings.chatbots.steps.option", { number })}
      className="bg-ui-bg-component shadow-borders-base flex items-start gap-x-2 rounded-md p-2"
      data-testid="menu-option"
    >
      <span aria-hidden className="txt-compact-small text-ui-fg-subtle w-5 shrink-0 pt-2 text-center">
        {number}
      </span>
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-2 sm:grid-cols-2">
        <Input
          value={option.label}
          maxLength={LONGEST}
          aria-label={t("settings.chatbots.steps.optionLabel", { number })}
          aria-invalid={!option.label.trim() || undefined}
          data-testid="option-label"
          onChange={(event) => onChange({ ...option, label: event.target.value }, "label")}
        />
        <NextSelect
          id={id}
          link={optionLink(index)}
          to={option.next}
          label={t("settings.chatbots.steps.optionNext", { number })}
        />
        <div className="sm:col-span-2">
          <Keywords
            label={t("settings.chatbots.steps.optionKeywords", { number })}
            keywords={option.keywords ?? []}
            onChange={(keywords) => onChange({ ...option, keywords }, "keywords")}
          />
        </div>
      </div>
      <div className="flex shrink-0 flex-col sm:flex-row">
        <Act
          label={t("settings.chatbots.steps.moveUp", { number })}
          isDisabled={index === 0}
          onClick={() => onMove(index - 1)}
        >
          <ArrowUpMini />
        </Act>
        <Act
          label={t("settings.chatbots.steps.moveDown", { number })}
          isDisabled={number === count}
          onClick={() => onMove(index + 1)}
        >
          <ArrowDownMini />
        </Act>
        <Act label={t("settings.chatbots.steps.removeOption", { number })} onClick={onRemove}>
          <XMark />
        </Act>
      </div>
    </li>
  )
}

interface KeywordsProps {
  label: string
  keywords: string[]
  onChange: (keywords: string[]) => void
}

const parse = (text: string) => text.split(",").flatMap((word) => word.trim() || [])

/** Words separated by commas; while they are typed the text stays as it is. */
const Keywords = ({ label, keywords, onChange }: KeywordsProps) => {
  const { t } = useInboxTranslation()
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <Input
      size="small"
      value={draft ?? keywords.join(", ")}
      aria-label={label}
      placeholder={t("settings.chatbots.steps.keywordsPlaceholder")}
      data-testid="option-keywords"
      onChange={(event) => {
        setDraft(event.target.value)
        onChange(parse(event.target.value))
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

interface ActProps {
  label: string
  isDisabled?: boolean
  onClick: () => void
  children: ReactNode
}

const Act = ({ label, isDisabled, onClick, children }: ActProps) => (
  <IconButton
    type="button"
    size="small"
    variant="transparent"
    aria-label={label}
    disabled={isDisabled}
    onClick={onClick}
  >
    {children}
  </IconButton>
)
