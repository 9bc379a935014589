import { clx, Input } from "@medusajs/ui"
import { useEffect, useState, type KeyboardEvent } from "react"
import type { FieldInputProps } from "../../shared/components/field"
import { useDebounced } from "../../shared/hooks/use-debounced"
import { useEscape } from "../../shared/hooks/use-escape"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

export interface PickerOption {
  id: string
  label: string
  /** What tells two of one name apart. */
  hint?: string
}

interface SearchPickerProps<Option extends PickerOption> {
  input: FieldInputProps
  /** What is listed. */
  label: string
  placeholder: string
  options: readonly Option[]
  isLoading: boolean
  /** Whether something is offered before anything is typed. */
  isOpenAtOnce?: boolean
  testId: string
  /** What to search for, once typing pauses. */
  onQuery: (query: string) => void
  onChoose: (option: Option) => void
}

const PAUSE_MS = 250

/** Finds one of many on the server, by typing. */
export const SearchPicker = <Option extends PickerOption>(props: SearchPickerProps<Option>) => {
  const { input, label, placeholder, options, isLoading, isOpenAtOnce, testId, onQuery, onChoose } = props
  const { t } = useInboxTranslation()
  const [text, setText] = useState("")
  const [active, setActive] = useState(0)
  const [isWanted, setIsWanted] = useState(false)
  const settled = useDebounced(text, PAUSE_MS)
  useEffect(() => onQuery(settled), [settled, onQuery])
  const isOpen = isWanted && (isOpenAtOnce || text.trim() !== "")
  useEscape(isOpen, () => setIsWanted(false))
  const isSearching = isLoading || settled !== text
  const chosen = options[active]

  const choose = (option: Option | undefined) => {
    if (!option) return
    setText("")
    setIsWanted(false)
    onChoose(option)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setIsWanted(true)
      if (isOpen && options.length) setActive((active + step + options.length) % options.length)
    } else if (event.key === "Enter") {
      // Enter chooses; only the form's own button sends it from here.
      event.preventDefault()
      if (isOpen && !isSearching) choose(chosen)
    }
  }
  return (
    <div className="relative">
      <Input
        {...input}
        size="small"
        role="combobox"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${input.id}-list` : undefined}
        aria-activedescendant={isOpen && chosen ? `${input.id}-${active}` : undefined}
        placeholder={placeholder}
        value={text}
        data-testid={testId}
        onClick={() => setIsWanted(true)}
        // Who comes back to what they typed goes on with it.
        onFocus={() => text && setIsWanted(true)}
        onChange={(event) => {
          setText(event.target.value)
          setActive(0)
          setIsWanted(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setIsWanted(false)}
      />
      {isOpen && (
        <div className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 top-full z-10 mt-1 max-h-60 overflow-y-auto rounded-lg p-1">
          <ul id={`${input.id}-list`} role="listbox" aria-label={label}>
            {options.map((option, index) => (
              <li
                key={option.id}
                id={`${input.id}-${index}`}
                role="option"
                aria-selected={index === active}
                data-testid={`${testId}-option`}
                className={clx(
                  "txt-compact-small flex cursor-pointer flex-wrap justify-between gap-x-3 rounded-md px-2 py-1.5 [overflow-wrap:anywhere]",
                  index === active && "bg-ui-bg-component-hover"
                )}
                // The keyboard stays in the field.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActive(index)}
                onClick={() => choose(option)}
              >
                <span dir="auto" className="text-ui-fg-base">
                  {option.label}
                </span>
                {option.hint && <span className="text-ui-fg-subtle">{option.hint}</span>}
              </li>
            ))}
          </ul>
          <p role="status" className="txt-small text-ui-fg-subtle px-2 py-1.5 empty:hidden">
            {options.length === 0 && t(isSearching ? "crm.searching" : "crm.nothingFound")}
          </p>
        </div>
      )}
    </div>
  )
}
