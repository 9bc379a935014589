import { clx, Input } from "@medusajs/ui"
import { useRef, useState, type KeyboardEvent } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useEscape } from "../../shared/hooks/use-escape"
import type { FieldInputProps } from "../../shared/components/field"
import type { Option } from "./option-select"

interface ComboboxProps {
  input: FieldInputProps
  /** More than fit; they are searched by what is typed. */
  options: (Option & { hint?: string })[]
  value: string | null
  placeholder: string
  /** Shown when nothing fits. */
  empty: string
  testId?: string
  /** Where the options come from a server that searches itself. */
  onQuery?: (query: string) => void
  onChange: (value: string) => void
}

const SHOWN = 50
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("_", " ").toLowerCase()

/** One of many, found by typing. */
export const Combobox = ({
  input,
  options,
  value,
  placeholder,
  empty,
  testId,
  onQuery,
  onChange,
}: ComboboxProps) => {
  const { t } = useInboxTranslation()
  const [query, setQuery] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const isOpen = query !== null
  const close = () => setQuery(null)
  useEscape(isOpen, close)
  const chosen = options.find((option) => option.value === value)
  const found = options
    .filter(({ label, hint = "" }) => fold(`${label} ${hint}`).includes(fold(query ?? "").trim()))
    .slice(0, SHOWN)
  const listId = `${input.id}-list`
  const optionId = (index: number) => `${input.id}-option-${index}`

  const search = (text: string) => {
    setQuery(text)
    setActive(0)
    onQuery?.(text)
  }
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.value)
    close()
  }
  const move = (index: number) => {
    setActive(index)
    list.current?.children[index]?.scrollIntoView({ block: "nearest" })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (isOpen) move(Math.min(Math.max(active + step, 0), Math.max(found.length - 1, 0)))
      else search("")
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault()
      choose(found[active])
    }
  }
  return (
    <div className="relative">
      <Input
        {...input}
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? optionId(active) : undefined}
        placeholder={placeholder}
        value={query ?? chosen?.label ?? value ?? ""}
        data-testid={testId}
        onFocus={(event) => event.target.select()}
        onClick={() => !isOpen && search("")}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {isOpen && (
        <ul
          ref={list}
          id={listId}
          role="listbox"
          aria-label={t("settings.search")}
          className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 top-full z-10 mt-1 max-h-60 overflow-y-auto rounded-lg p-1"
        >
          {found.map((option, index) => (
            <li
              key={option.value}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={clx(
                "txt-compact-small flex cursor-pointer flex-wrap justify-between gap-x-3 rounded-md px-2 py-1.5",
                index === active && "bg-ui-bg-component-hover"
              )}
              // The input keeps the focus, so that leaving it means leaving the list.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setActive(index)}
              onClick={() => choose(option)}
            >
              <span>{option.label}</span>
              {option.hint && <span className="text-ui-fg-subtle">{option.hint}</span>}
            </li>
          ))}
          {!found.length && (
            <li
              role="option"
              aria-selected={false}
              aria-disabled
              className="txt-small text-ui-fg-subtle px-2 py-1.5"
            >
              {empty}
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
