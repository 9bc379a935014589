import { clx } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { CustomerOption } from "../hooks/use-customers"

interface CustomerOptionsProps {
  id: string
  customers: CustomerOption[]
  isLoading: boolean
  active: number
  onReach: (index: number) => void
  onChoose: (customer: CustomerOption) => void
}

export const CustomerOptions = (props: CustomerOptionsProps) => {
  const { id, customers, isLoading, active, onReach, onChoose } = props
  const { t } = useInboxTranslation()
  return (
    <div className="bg-ui-bg-component shadow-elevation-flyout absolute inset-x-0 top-full z-10 mt-1 max-h-60 overflow-y-auto rounded-lg p-1">
      <ul id={`${id}-list`} role="listbox" aria-label={t("outbound.customers")}>
        {customers.map((customer, index) => (
          <li
            key={customer.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            data-testid="outbound-customer-option"
            className={clx(
              "flex cursor-pointer flex-wrap justify-between gap-x-3 rounded-md px-2 py-1.5",
              index === active && "bg-ui-bg-component-hover"
            )}
            // The keyboard stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => onReach(index)}
            onClick={() => onChoose(customer)}
          >
            <span dir="auto" className="txt-compact-small text-ui-fg-base">
              {customer.name}
            </span>
            <span className="txt-compact-small text-ui-fg-subtle">{customer.hint}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="txt-small text-ui-fg-subtle px-2 py-1.5 empty:hidden">
        {customers.length === 0 && t(isLoading ? "outbound.searching" : "outbound.nobodyFound")}
      </p>
    </div>
  )
}
