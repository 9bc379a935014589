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

registerContactSection({
  id: "extras.erp",
  title: (language) => (language.startsWith("pt") ? "No ERP" : "In the ERP"),
  component: ({ customerId }) => (
    <a href={`https://erp.example/customers/${customerId}`} target="_blank" rel="noreferrer">
      {customerId}
    </a>
  ),
})
