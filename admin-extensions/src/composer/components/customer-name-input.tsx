import { Input } from "@medusajs/ui"
import { useState, type KeyboardEvent, type RefObject } from "react"
import { CustomerOptions } from "../../outbound/components/customer-options"
import { useCustomers, type CustomerOption } from "../../outbound/hooks/use-customers"
import type { FieldInputProps } from "../../shared/components/field"
import { useDebounced } from "../../shared/hooks/use-debounced"
import { useEscape } from "../../shared/hooks/use-escape"

const PAUSE_MS = 250

interface CustomerNameInputProps {
  input: FieldInputProps
  inputRef: RefObject<HTMLInputElement>
  name: string
  onType: (name: string) => void
  onChoose: (customer: CustomerOption) => void
}

/** A name that may be anybody's; customers who are called so are suggested. */
export const CustomerNameInput = ({ input, inputRef, name, onType, onChoose }: CustomerNameInputProps) => {
  const { id } = input
  const [isOffering, setIsOffering] = useState(false)
  const [active, setActive] = useState(-1)
  const query = useDebounced(isOffering ? name : "", PAUSE_MS)
  const { data = [] } = useCustomers(query)
  const isOpen = isOffering && query.trim() !== "" && data.length > 0
  useEscape(isOpen, () => setIsOffering(false))

  const choose = (option: CustomerOption) => {
    setIsOffering(false)
    onChoose(option)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const option = data[active]
    if (step && isOpen) {
      event.preventDefault()
      setActive((active + step + data.length) % data.length)
    } else if (event.key === "Enter" && isOpen && option) {
      event.preventDefault()
      choose(option)
    }
  }
  return (
    <div className="relative">
      <Input
        {...input}
        ref={inputRef}
        size="small"
        role="combobox"
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && data[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        maxLength={1_000}
        data-testid="card-name"
        value={name}
        onChange={(event) => {
          setIsOffering(true)
          setActive(-1)
          onType(event.target.value)
        }}
        onBlur={() => setIsOffering(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <CustomerOptions
          id={id}
          customers={data}
          isLoading={false}
          active={active}
          onReach={setActive}
          onChoose={choose}
        />
      )}
    </div>
  )
}
