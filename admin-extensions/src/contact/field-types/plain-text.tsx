import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { formatPhoneNumber } from "../../shared/format/name"
import { ExternalLink } from "../../shared/media/external-link"
import type { FieldDisplayProps, FieldInputProps, FieldTypeView } from "./field-type"

const LONGEST = 5_000

const TextDisplay = ({ value }: FieldDisplayProps) => (
  <span dir="auto" className="min-w-0 whitespace-pre-wrap [overflow-wrap:anywhere]">
    {Array.isArray(value) ? value.join(", ") : String(value)}
  </span>
)

const LINK = "text-ui-tag-blue-text min-w-0 [overflow-wrap:anywhere]"

const UrlDisplay = ({ value }: FieldDisplayProps) => (
  <ExternalLink url={String(value)} className={LINK}>
    <bdi>
      {String(value)
        .replace(/^https?:\/\//, "")
        .replace(/\/$/, "")}
    </bdi>
  </ExternalLink>
)

const AddressLink = ({ href, text }: { href: string; text: string }) => (
  <a
    href={href}
    className={`${LINK} focus-visible:shadow-borders-focus rounded-sm outline-none hover:underline`}
  >
    <bdi>{text}</bdi>
  </a>
)

const EmailDisplay = ({ value }: FieldDisplayProps) => (
  <AddressLink
    href={`mailto:${encodeURIComponent(String(value)).replace("%40", "@")}`}
    text={String(value)}
  />
)

const PhoneDisplay = ({ value }: FieldDisplayProps) => (
  <AddressLink href={`tel:${String(value).replace(/[^+\d]/g, "")}`} text={formatPhoneNumber(String(value))} />
)

function textInput(type: ComponentProps<"input">["type"]) {
  const TextFieldInput = ({ value, input, onChange }: FieldInputProps) => (
    <Input
      {...input}
      type={type}
      size="small"
      dir="auto"
      autoComplete="off"
      maxLength={LONGEST}
      // What comes in while somebody types does not take their words away.
      defaultValue={value === null ? "" : String(value)}
      onChange={(event) => onChange(event.target.value.trim() || null)}
    />
  )
  return TextFieldInput
}

export const TEXT: FieldTypeView = { Display: TextDisplay, Input: textInput("text") }
export const URL_TYPE: FieldTypeView = { Display: UrlDisplay, Input: textInput("url"), isLink: true }
export const EMAIL: FieldTypeView = {
  Display: EmailDisplay,
  Input: textInput("email"),
  isLink: true,
  copied: (value) => value,
}
export const PHONE: FieldTypeView = {
  Display: PhoneDisplay,
  Input: textInput("tel"),
  isLink: true,
  copied: formatPhoneNumber,
}
