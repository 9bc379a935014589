import { XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Label } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent, type RefObject } from "react"
import { useDebounced } from "../../shared/hooks/use-debounced"
import { useEscape } from "../../shared/hooks/use-escape"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useCustomers, type CustomerOption } from "../hooks/use-customers"
import type { OutboundForm } from "../hooks/use-outbound-form"
import { CustomerOptions } from "./customer-options"

const PAUSE_MS = 250

interface RecipientFieldProps {
  form: OutboundForm
  inputRef: RefObject<HTMLInputElement>
}

/** Whom to write to: a customer found by name or e-mail, or any number. */
export const RecipientField = ({ form, inputRef }: RecipientFieldProps) => {
  const { t } = useInboxTranslation()
  const { typed, setTyped, customer, setCustomer, isNumber } = form
  const id = useId()
  const [active, setActive] = useState(0)
  const [isClosed, setIsClosed] = useState(false)
  const query = useDebounced(isNumber ? "" : typed, PAUSE_MS)
  const { data = [], isFetching } = useCustomers(query)
  const isOpen = !isClosed && !customer && !isNumber && query.trim() !== "" && typed.trim() !== ""
  useEscape(isOpen, () => setIsClosed(true))

  const choose = (option: CustomerOption | undefined) => {
    if (option) {
      setCustomer({ id: option.id, name: option.name })
      setTyped("")
    }
  }
  const forget = () => {
    setCustomer(null)
    // The field comes back with the next drawing.
    setTimeout(() => inputRef.current?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && isOpen && data.length > 0) {
      event.preventDefault()
      setActive((active + step + data.length) % data.length)
    } else if (event.key === "Enter") {
      event.preventDefault()
      if (isOpen) {
        choose(data[active])
      }
    }
  }

  return (
    <div className="flex flex-col gap-y-1.5">
      <Label htmlFor={id} size="small" weight="plus">
        {t("outbound.to")}
      </Label>
      {customer ? (
        <div className="bg-ui-bg-field shadow-borders-base flex h-8 items-center gap-x-1 rounded-md pe-1 ps-2">
          <span
            dir="auto"
            data-testid="outbound-customer"
            className="txt-compact-small min-w-0 flex-1 truncate"
          >
            {customer.name}
          </span>
          <IconButton
            id={id}
            type="button"
            size="2xsmall"
            variant="transparent"
            aria-label={t("outbound.somebodyElse")}
            data-testid="outbound-forget"
            onClick={forget}
          >
            <XMarkMini />
          </IconButton>
        </div>
      ) : (
        <div className="relative">
          <Input
            ref={inputRef}
            id={id}
            size="small"
            role="combobox"
            aria-expanded={isOpen}
            aria-autocomplete="list"
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-activedescendant={isOpen && data[active] ? `${id}-${active}` : undefined}
            autoComplete="off"
            placeholder={t("outbound.toHint")}
            value={typed}
            data-testid="outbound-to"
            onChange={(event) => {
              setTyped(event.target.value)
              setActive(0)
              setIsClosed(false)
            }}
            onKeyDown={onKeyDown}
          />
          {isOpen && (
            <CustomerOptions
              id={id}
              customers={data}
              isLoading={isFetching}
              active={active}
              onReach={setActive}
              onChoose={choose}
            />
          )}
        </div>
      )}
    </div>
  )
}
