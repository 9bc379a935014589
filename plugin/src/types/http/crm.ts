interface Named {
  id: string
  name: string
}

/** Somebody of the team; null where nobody is meant. */
type Person = Named | null

/** A customer as objects name them. */
export interface CustomerRef {
  customer_id: string
  /** Never empty: a name, else the e-mail or number, else "Customer". */
  name: string
}

/* ---- Fields of contacts ---- */

export const CONTACT_FIELD_TYPES = [
  "text",
  "number",
  "date",
  "choice",
  "choices",
  "checkbox",
  "url",
  "phone",
  "email",
  "currency",
] as const
export type BuiltInFieldType = (typeof CONTACT_FIELD_TYPES)[number]
/** One of ours, or a third party's `vendor.type`. */
export type ContactFieldType = BuiltInFieldType | `${string}.${string}`

/** Fields with these keys are the customer's own; every other one is kept in the customer's `metadata` under its key. */
export const CUSTOMER_FIELD_KEYS = ["first_name", "last_name", "email", "phone", "company_name"] as const

/**
 * A value as it is stored and shown: text, url, phone (`+5581…`), email and choice are text, date is `YYYY-MM-DD`,
 * number and currency are numbers, checkbox is a boolean, choices a list of texts. Null: nothing. A third party's type
 * decides for itself.
 */
export type ContactFieldValue = string | number | boolean | string[] | null

export interface ContactFieldDTO {
  id: string
  /** Lower case, digits and `_`; a customer's own column (`CUSTOMER_FIELD_KEYS`) or a key of `metadata`. Never changes. */
  key: string
  label: string
  type: ContactFieldType
  /** What may be chosen, of `choice` and `choices`. */
  options: string[]
  /** Of `currency`, lower case; null for other types. */
  currency_code: string | null
  /** Whether agents may change it (with `edit_contacts`); otherwise it is only shown. */
  editable: boolean
  /** The heading it stands under; null: the first, without one. */
  group: string | null
  /** Ascending. */
  rank: number
  /** Whether it is the customer's own (`CUSTOMER_FIELD_KEYS`). */
  is_built_in: boolean
}

export interface CreateContactFieldBody {
  key: string
  label: string
  type: ContactFieldType
  options?: string[]
  currency_code?: string | null
  /** True when left out. */
  editable?: boolean
  group?: string | null
  /** The end when left out. */
  rank?: number
}
export type UpdateContactFieldBody = Partial<Omit<CreateContactFieldBody, "key">>

export interface ContactFieldListResponse {
  contact_fields: ContactFieldDTO[]
}
export interface ContactFieldResponse {
  contact_field: ContactFieldDTO
}

/** A type of field that this shop knows; those with a dot are third parties'. */
export interface ContactFieldTypeDTO {
  type: ContactFieldType
  /** In English, for types whose words screens do not know. */
  label: string
}
export interface ContactFieldTypeListResponse {
  contact_field_types: ContactFieldTypeDTO[]
}

/* ---- Contacts ---- */

/** A configured field with its value for one contact. */
export interface ContactFieldValueDTO extends ContactFieldDTO {
  value: ContactFieldValue
}

/** One of a person's addresses on a channel. */
export interface ContactIdentityDTO {
  id: string
  channel: { id: string; provider: string; name: string }
  /** As in `conversation.contact.address`. */
  address: string
  /** What the platform calls them. */
  name: string | null
}

/** Another customer who seems to be the same person. */
export interface DuplicateDTO extends CustomerRef {
  email: string | null
  phone: string | null
  has_account: boolean
  /** What both have. */
  reason: "phone" | "email"
}

/** Things of a contact of one kind: the newest few, and how many there are (at most 100 are counted). */
interface ObjectsOf<Item> {
  items: Item[]
  count: number
}

/** Objects of a third party's kind beside a contact. */
export interface ContactObjectsDTO {
  /** `vendor.kind`. */
  kind: string
  /** In English. */
  label: string
  items: ContactObjectDTO[]
  count: number
  /** A path of the admin where one is made, with the contact in it; null: there is none. */
  create_url: string | null
}

export interface ContactObjectDTO {
  id: string
  title: string
  subtitle: string | null
  /** A word and how it is coloured. */
  status: { label: string; color: "green" | "orange" | "red" | "blue" | "purple" | "grey" } | null
  /** A path of the admin or an https address. */
  url: string | null
}

/** Everything the pane beside a conversation shows of a contact apart from orders and timeline. */
export interface ContactDTO extends CustomerRef {
  /** Who looks after this person; null: nobody in particular. */
  owner: Person
  /** A registered account of the shop, not a guest. */
  has_account: boolean
  /** In their order. Empty in a shop without the crm module. */
  fields: ContactFieldValueDTO[]
  identities: ContactIdentityDTO[]
  groups: Named[]
  duplicates: DuplicateDTO[]
  /** Null for those who may not see them, and in a shop without the crm module. */
  deals: ObjectsOf<DealDTO> | null
  companies: ObjectsOf<CompanyDTO> | null
  /** Those that are not done come first. */
  tasks: ObjectsOf<TaskDTO> | null
  objects: ContactObjectsDTO[]
  /** The last merge into this contact while it can be undone. */
  merge: MergeDTO | null
}

export interface ContactResponse {
  contact: ContactDTO
}

/**
 * `fields` by key; null empties one. `previous` holds what whoever asks saw there before: where something else stands
 * meanwhile nothing is changed and the answer is 409 `changed_meanwhile` `{ fields: { [key]: value } }` with what stands there.
 * A value that does not fit is 400 `invalid_data` `{ fields: { [key]: reason } }`.
 */
export interface UpdateContactBody {
  owner_id?: string | null
  fields?: Record<string, ContactFieldValue>
  previous?: Record<string, ContactFieldValue>
}

export interface SetOwnersBody {
  customer_ids: string[]
  owner_id: string | null
}

/* ---- Two contacts that are one person ---- */

/** What goes over from one contact to another. */
export interface MergeCounts {
  identities: number
  conversations: number
  orders: number
  deals: number
  tasks: number
  companies: number
  notes: number
}

/** `GET /contacts/:customer_id/merge?customer_id=`: what merging would do. */
export interface MergePreviewResponse {
  preview: {
    /** Stays. */
    into: CustomerRef
    /** Is put away. */
    from: CustomerRef
    counts: MergeCounts
    /** Fields that are empty and would be filled, and those where both have something: the staying contact's counts. */
    fields: { key: string; label: string; into: ContactFieldValue; from: ContactFieldValue }[]
    /** Why it cannot be done, as an error code's reason in English; null: it can. Both have an account, for example. */
    refusal: string | null
  }
}

export interface MergeBody {
  /** Who is put away. */
  customer_id: string
}

export interface MergeDTO {
  id: string
  into_customer_id: string
  from: CustomerRef
  counts: MergeCounts
  merged_by: Person
  merged_at: string
  /** A day after. */
  undo_until: string
}

/** `POST /contacts/:customer_id/merge` and `POST /contacts/:customer_id/merge/undo` `{ merge_id }`. */
export interface MergeResponse {
  contact: ContactDTO
  merge: MergeDTO
}

export interface UndoMergeBody {
  merge_id: string
}

/* ---- Companies ---- */

export interface CompanyContactDTO extends CustomerRef {
  /** What they do there, in free words. */
  role: string | null
}

export interface CompanyDTO {
  id: string
  name: string
  tax_id: string | null
  /** As in `lumen.example`, without protocol and path. */
  domain: string | null
  /** Free text, with line breaks. */
  address: string | null
  /** At most 100, by name. */
  contacts: CompanyContactDTO[]
  /** Deals that are neither won nor lost. */
  open_deals: number
  created_at: string
  updated_at: string
}

export interface CreateCompanyBody {
  name: string
  tax_id?: string | null
  domain?: string | null
  address?: string | null
  customer_ids?: string[]
  /** Instead of `customer_ids`, with what they do there. */
  contacts?: { customer_id: string; role?: string | null }[]
}
export type UpdateCompanyBody = Partial<CreateCompanyBody>

/** `POST /companies/:id/contacts`: adds a contact or changes what they do there; `DELETE …/contacts/:customer_id`. */
export interface CompanyContactBody {
  customer_id: string
  role?: string | null
}

/** Query: `q, customer_id, limit ≤ 100, cursor`; by name. */
export interface CompanyListResponse {
  companies: CompanyDTO[]
  next_cursor: string | null
}
export interface CompanyResponse {
  company: CompanyDTO
}

/* ---- Pipelines and deals ---- */

export const STAGE_KINDS = ["open", "won", "lost"] as const
export type StageKind = (typeof STAGE_KINDS)[number]

export interface StageDTO {
  id: string
  name: string
  kind: StageKind
}

export interface PipelineDTO {
  id: string
  name: string
  stages: StageDTO[]
}

/** What lies in a stage, in one currency. */
export interface StageTotalDTO {
  stage_id: string
  deals: number
  /** Null: deals without a value. */
  currency_code: string | null
  amount: number
}

/** Stages with an `id` stay what they are, those without are new, and those left out must be empty. */
export interface CreatePipelineBody {
  name: string
  stages: { id?: string; name: string; kind: StageKind }[]
}
export type UpdatePipelineBody = Partial<CreatePipelineBody>

export interface PipelineListResponse {
  pipelines: PipelineDTO[]
}
export interface PipelineResponse {
  pipeline: PipelineDTO
}
/** `GET /pipelines/:id/totals`. */
export interface PipelineTotalsResponse {
  totals: StageTotalDTO[]
}

export interface DealProductDTO {
  variant_id: string
  product_id: string
  title: string
  quantity: number
  /** In the deal's currency; null: not known. */
  unit_price: number | null
}

export interface DealDTO {
  id: string
  title: string
  customer: CustomerRef
  company: Named | null
  pipeline: Named
  stage: StageDTO
  amount: number | null
  /** Lower case. */
  currency_code: string | null
  owner: Person
  /** `YYYY-MM-DD`. */
  expected_close_at: string | null
  products: DealProductDTO[]
  /** Why it was lost. */
  lost_reason: string | null
  /** When it was won or lost. */
  closed_at: string | null
  conversation_id: string | null
  order_id: string | null
  created_by: Person
  created_at: string
  updated_at: string
}

export interface CreateDealBody {
  title: string
  customer_id: string
  /** The first open stage of the first pipeline when left out. */
  stage_id?: string
  company_id?: string | null
  /** Not below zero. */
  amount?: number | null
  currency_code?: string | null
  /** Whoever makes it when left out. */
  owner_id?: string | null
  expected_close_at?: string | null
  products?: { variant_id: string; quantity: number; unit_price?: number | null }[]
  lost_reason?: string | null
  conversation_id?: string | null
  order_id?: string | null
}
export type UpdateDealBody = Partial<Omit<CreateDealBody, "customer_id">>

/** Query: `q, customer_id, company_id, pipeline_id, stage_id, owner_id, kind = open | won | lost, limit ≤ 100, cursor`; newest change of stage first. */
export interface DealListResponse {
  deals: DealDTO[]
  next_cursor: string | null
}
export interface DealResponse {
  deal: DealDTO
}

/* ---- Tasks ---- */

export const TASK_PRIORITIES = ["low", "normal", "high"] as const
export type TaskPriority = (typeof TASK_PRIORITIES)[number]

export interface TaskDTO {
  id: string
  title: string
  text: string | null
  customer: CustomerRef | null
  assignee: Person
  /** ISO 8601. */
  due_at: string | null
  priority: TaskPriority
  /** Null: not done. */
  completed_at: string | null
  completed_by: Person
  conversation_id: string | null
  deal: { id: string; title: string } | null
  created_by: Person
  created_at: string
  updated_at: string
}

export interface CreateTaskBody {
  title: string
  text?: string | null
  customer_id?: string | null
  /** Whoever makes it when left out. */
  assignee_id?: string | null
  due_at?: string | null
  /** `normal` when left out. */
  priority?: TaskPriority
  conversation_id?: string | null
  deal_id?: string | null
}
export type UpdateTaskBody = Partial<CreateTaskBody>

/** `POST /tasks/:id/complete`; `{ is_done: false }` takes it back. */
export interface CompleteTaskBody {
  is_done?: boolean
}

/**
 * Query: `q, customer_id, deal_id, assignee_id` (`me` for oneself)`, status = open | overdue | done, limit ≤ 100, cursor`.
 * Open ones by due time, the most overdue first and those without one last; done ones by when they were done, newest first.
 */
export interface TaskListResponse {
  tasks: TaskDTO[]
  next_cursor: string | null
}
export interface TaskResponse {
  task: TaskDTO
}

/* ---- Timeline ---- */

/** `POST /contacts/:customer_id/notes/:id` by its author. */
export interface UpdateNoteBody {
  text: string
}

/** `data` of entries of kind `deal`. */
export interface DealEntryData {
  action: "created" | "stage_changed" | "won" | "lost" | "deleted"
  deal_id: string
  deal: string
  stage?: string
  amount?: number | null
  currency_code?: string | null
  reason?: string | null
}

/** `data` of entries of kind `task`. */
export interface TaskEntryData {
  action: "created" | "completed" | "reopened" | "deleted"
  task_id: string
  task: string
  due_at?: string | null
}

/** `data` of entries of kind `company`. */
export interface CompanyEntryData {
  action: "linked" | "unlinked" | "role_changed"
  company_id: string
  company: string
  role?: string | null
}

/** What changed, for open screens; `customer_id` where it belongs to one. `contact`: fields, owner, identities, groups or a merge. */
export interface CrmUpdate {
  object: "contact" | "deal" | "task" | "company" | "pipeline" | "contact_field"
  id: string
  customer_id: string | null
}
