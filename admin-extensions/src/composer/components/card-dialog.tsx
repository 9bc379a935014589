import { Input } from "@medusajs/ui"
import { useRef, useState } from "react"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ConversationDTO } from "../../shared/types"
import { ContactCards } from "../../thread/components/parts/contact-cards"
import { EMPTY_CARD, toCard, type CardFields } from "../card-fields"
import { useSendContent } from "../hooks/use-send-message"
import { CustomerNameInput } from "./customer-name-input"
import { SendDialog } from "./send-dialog"

interface CardDialogProps {
  conversation: ConversationDTO
  agentId: string
  onClose: () => void
}

const REST = ["phone", "email", "organization"] as const

/** Somebody to be passed on: a customer found by name, or typed. */
export const CardDialog = ({ conversation, agentId, onClose }: CardDialogProps) => {
  const { t } = useInboxTranslation()
  const first = useRef<HTMLInputElement>(null)
  const [fields, setFields] = useState(EMPTY_CARD)
  const send = useSendContent(agentId, conversation.id)
  const card = toCard(fields)
  const change = (part: Partial<CardFields>) => setFields({ ...fields, ...part })
  return (
    <SendDialog
      title={t("card.title")}
      description={t("card.text", { name: conversation.contact.name })}
      testId="card-dialog"
      focusFirst={first}
      canSend={card !== null}
      preview={card && <ContactCards message={{ details: { contacts: [card] } }} />}
      onSend={() => card && send({ contacts: [card] })}
      onClose={onClose}
    >
      <Field label={t("card.name")} help={t("card.nameHelp")} isRequired>
        {(input) => (
          <CustomerNameInput
            input={input}
            inputRef={first}
            name={fields.name}
            onType={(name) => change({ name })}
            onChoose={({ name, phone, email, company }) =>
              setFields({ name, phone, email, organization: company })
            }
          />
        )}
      </Field>
      {REST.map((field) => (
        <Field key={field} label={t(`card.${field}`)} isOptional={field === "organization"}>
          {(input) => (
            <Input
              {...input}
              size="small"
              type={field === "phone" ? "tel" : field === "email" ? "email" : "text"}
              maxLength={1_000}
              data-testid={`card-${field}`}
              value={fields[field]}
              onChange={(event) => change({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </SendDialog>
  )
}
