/**
 * Kind-specific facts of a message, `MessageDTO.details`. One shape for both directions: what a contact
 * sends and what we send look alike. Every part is optional; a screen draws what it finds.
 */
export interface MessageDetails {
  location?: LocationDetails
  contacts?: ContactCardDetails[]
  interactive?: InteractiveDetails
  order?: OrderDetails
  /** Of an order: what was made of it. */
  draft_order?: DraftOrderDetails
  template?: TemplateDetails
  story?: StoryDetails
  share?: ShareDetails
  /** An ad, post or link the contact came from. */
  referral?: ReferralDetails
  /** The catalogue product the contact asks about. */
  product?: { catalog_id: string | null; product_retailer_id: string | null }
  /** `true`, or `frequently` for what was passed on many times. */
  forwarded?: true | "frequently"
  /** A voice note rather than a file. */
  voice?: boolean
  /** Written in the platform's own app or another tool, not here. */
  from_app?: boolean
  /** The platform's own name of the type, for kinds without a shape here. */
  type?: string
  error_code?: number | string | null
  error_message?: string | null
  system?: SystemDetails
  visitor?: VisitorDetails
}

export interface LocationDetails {
  latitude: number
  longitude: number
  name?: string | null
  address?: string | null
  url?: string | null
}

export interface ContactCardDetails {
  name: string
  organization?: string | null
  phones?: { phone: string; wa_id?: string | null; type?: string | null }[]
  emails?: { email: string; type?: string | null }[]
  urls?: { url: string; type?: string | null }[]
  addresses?: { text: string; type?: string | null }[]
  birthday?: string | null
}

export interface InteractiveOption {
  id: string
  title: string
  description?: string | null
}

/** A menu we send, or the choice a contact made; the words are the message's `text`. */
export interface InteractiveDetails {
  type:
    | "buttons"
    | "list"
    | "quick_replies"
    | "button_reply"
    | "list_reply"
    | "flow_reply"
    | "postback"
    | "payment"
    | "call_permission"
    | "contact_request"
  header?: string | null
  footer?: string | null
  /** The label that opens a list. */
  button?: string | null
  options?: InteractiveOption[]
  /** Of a choice: the option's id, or the payload of a button. */
  id?: string | null
  description?: string | null
  /** Of a flow: what was filled in. */
  data?: Record<string, unknown>
}

export interface OrderDetails {
  catalog_id: string | null
  items: {
    product_retailer_id: string
    quantity: number
    /** In the currency's main unit; null when the platform gave none. */
    item_price: number | null
    currency: string | null
  }[]
}

export interface DraftOrderDetails {
  id: string
  display_id: number
  /** False once it has become an order. */
  is_draft: boolean
}

export interface TemplateButtonDetails {
  type: string
  text: string
  url?: string | null
  phone_number?: string | null
}

/** A template as it was sent, filled in; the body is the message's `text`. */
export interface TemplateDetails {
  name: string
  language: string
  header?: { format: string; text?: string | null } | null
  footer?: string | null
  buttons?: TemplateButtonDetails[]
  variables?: TemplateVariables
}

/** Values in the template's order, or by name; `buttons` by the button's place, null where none is needed. */
export interface TemplateVariables {
  header?: string[] | Record<string, string>
  body?: string[] | Record<string, string>
  buttons?: (string | null)[]
}

export interface StoryDetails {
  type: "reply" | "mention"
  id?: string | null
  /** Expires after about a day; a copy is among the attachments when it could be had. */
  url?: string | null
}

export interface ShareDetails {
  type: "post" | "reel" | "story" | "link"
  id?: string | null
  title?: string | null
  url?: string | null
}

export interface ReferralDetails {
  source_type?: string | null
  source_id?: string | null
  source_url?: string | null
  headline?: string | null
  body?: string | null
  media_type?: string | null
  media_url?: string | null
  click_id?: string | null
  ref?: string | null
}

/** What happened, of a message of kind `activity`. */
export interface SystemDetails {
  /**
   * From platforms: `number_changed` and others. Ours: `assigned`, `claimed`, `transferred`, `returned` (to the queue),
   * `handed_off` (by the chatbot), `closed`.
   */
  type: string
  /** The address before and after, for `number_changed`. */
  previous?: string | null
  next?: string | null
  /** Who did it; null: the inbox itself. */
  actor?: { id: string | null; name: string } | null
  /** Whom it went to; of `handed_off` and `returned` null for the queue of the whole account. */
  target?: { type: "agent" | "department"; id: string; name: string } | null
  /** What was said along with a transfer, for the team only. */
  note?: string | null
  /** Why: of `returned` `agent_offline`, `agent_removed`; of `closed` what was given. */
  reason?: string | null
}

/** What a website's visitor brought along; said by the page, proved by nothing. */
export interface VisitorDetails {
  /** The page's own id of the message. */
  client_id: string
  /** Where the visitor was. */
  page_url?: string | null
  /** From the form before the first message. */
  email?: string | null
}
