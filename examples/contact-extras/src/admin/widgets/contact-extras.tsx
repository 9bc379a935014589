import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { Container, Heading } from "@medusajs/ui"
import { registerContactFieldType, registerContactSection } from "medusa-plugin-inbox/extend"

const STARS = [1, 2, 3, 4, 5]

const shown = (stars: number) => "★".repeat(stars) + "☆".repeat(STARS.length - stars)

registerContactFieldType({
  type: "extras.rating",
  Display: ({ value }) => (
    <span role="img" aria-label={`${Number(value)} / ${STARS.length}`}>
      {shown(Number(value))}
    </span>
  ),
  Input: ({ value, input, onSave }) => (
    <select
      {...input}
      value={value === null ? "" : String(value)}
      onChange={({ target }) => onSave(Number(target.value))}
    >
      <option value="" disabled />
      {STARS.map((stars) => (
        <option key={stars} value={stars}>
          {shown(stars)}
        </option>
      ))}
    </select>
  ),
})

const ErpLink = ({ customerId }: { customerId: string }) => (
  <a href={`https://erp.example/customers/${customerId}`} target="_blank" rel="noreferrer">
    {customerId}
  </a>
)

registerContactSection({
  id: "extras.erp",
  title: (language) => (language.startsWith("pt") ? "No ERP" : "In the ERP"),
  component: ErpLink,
})

/** The same on Medusa's page of the customer. Medusa runs this file because it exports a widget. */
const ErpWidget = ({ data }: DetailWidgetProps<AdminCustomer>) => (
  <Container>
    <Heading level="h2">In the ERP</Heading>
    <ErpLink customerId={data.id} />
  </Container>
)

export const config = defineWidgetConfig({ zone: "customer.details.side.after" })

export default ErpWidget
