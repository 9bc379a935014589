import { useState } from "react"
import { useDebounced } from "../../shared/hooks/use-debounced"
import { useTimeLeft } from "../../shared/hooks/use-time-left"
import type { RecipientBody, StartConversationBody } from "../../shared/types"
import { windowLevel } from "../../shared/window-level"
import { useTemplateForm } from "../../templates/hooks/use-template-form"
import { looksLikeNumber } from "../looks-like-number"
import { useRecipient } from "./use-recipient"
import { useStartChannels } from "./use-start-channels"

const PAUSE_MS = 350
const NOBODY = { name: "", address: "", accepts_marketing: true }

/** Somebody who is known before anything is typed. */
export interface KnownContact {
  name: string
  customer_id?: string | null
  phone?: string
}

interface Beginning {
  channelId?: string
  contact?: KnownContact
}

/** Everything a first message needs: through which channel, to whom, and what. */
export function useOutboundForm({ channelId, contact }: Beginning) {
  const channels = useStartChannels()
  const [pickedChannel, setChannel] = useState(channelId ?? null)
  const [typed, setTyped] = useState("")
  const [customer, setCustomer] = useState<{ id: string; name: string } | null>(null)
  const [text, setText] = useState("")
  const [wantsTemplate, setWantsTemplate] = useState(false)

  const only = channels?.length === 1 ? channels[0] : undefined
  const channel = channels?.find(({ id }) => id === pickedChannel) ?? only ?? null
  const number = looksLikeNumber(typed) ? typed.trim() : ""
  const settledNumber = useDebounced(number, PAUSE_MS)
  const who = whoOf(contact, customer, settledNumber)
  const body: RecipientBody | null = channel && who ? { channel_id: channel.id, ...who } : null
  const query = useRecipient(body)
  const isSettling = !contact && !customer && number !== settledNumber
  const recipient = isSettling || !body ? null : (query.data?.recipient ?? null)

  const template = useTemplateForm(channel, recipient ?? NOBODY)
  const windowLeft = useTimeLeft(recipient?.window.expires_at ?? null)
  const canWriteFreely = recipient !== null && windowLevel(recipient.window, windowLeft) !== "closed"
  const isText = canWriteFreely && !wantsTemplate
  const message = isText
    ? text.trim()
      ? { text: text.trim() }
      : null
    : template.body && { template: template.body }
  const isFree = recipient !== null && recipient.open_conversation === null
  const start: StartConversationBody | null = body && message && isFree ? { ...body, ...message } : null

  return {
    channels,
    channel,
    setChannel,
    typed,
    setTyped,
    customer,
    setCustomer,
    isNumber: number !== "",
    query,
    isChecking: isSettling || (body !== null && query.isFetching && !query.data),
    recipient,
    isFree,
    template,
    text,
    setText,
    canWriteFreely,
    isText,
    setWantsTemplate,
    /** Null until it can be sent. */
    start,
    isChanged: typed !== "" || customer !== null || text !== "" || template.isTouched,
  }
}

export type OutboundForm = ReturnType<typeof useOutboundForm>

function whoOf(
  contact: KnownContact | undefined,
  customer: { id: string } | null,
  number: string
): Omit<RecipientBody, "channel_id"> | null {
  const customerId = contact ? contact.customer_id : customer?.id
  const phone = contact ? contact.phone : number
  return customerId ? { customer_id: customerId } : phone ? { phone } : null
}
