/** Says something and goes on. */
export interface MessageNode {
  type: "message"
  text: string
  next: string
}

export interface MenuOption {
  label: string
  /** Words that choose it too. */
  keywords?: string[]
  next: string
}

/** Asks; an option answers to its button, its number, its label or a keyword. */
export interface MenuNode {
  type: "menu"
  text: string
  options: MenuOption[]
  /** Said when no option fits. */
  invalid_text?: string
  /** After this many answers that fit no option the flow goes on at `on_timeout`, or to people without one. Default 3. */
  max_invalid?: number
  /** Minutes without an answer; null: waits for as long as it takes. */
  timeout_minutes?: number | null
  /** Node to go on at after the timeout or too many wrong answers; without one people take over. */
  on_timeout?: string | null
}

/** A fact about now, the contact or the channel. */
export interface FlowCondition {
  /**
   * `business_hours` (value: a department's id, or empty for the one that serves the channel) is `open`, `closed` ·
   * `contact.account`, `contact.email`, `contact.owner` is `known`, `unknown` · `contact.owner` is also `online` ·
   * `contact.group` is `equals`, `not_equals` · `contact.orders` is `at_least`, `less_than` ·
   * `contact.country` (two letters, from the number) is `equals`, `not_equals` · `channel` (provider) is `equals`, `not_equals`
   */
  field: string
  is: string
  value?: string | number | null
}

export interface ConditionNode {
  type: "condition"
  when: FlowCondition
  then: string
  else: string
}

/** Gives the conversation to people: a department, one agent, or whoever a method picks. */
export interface HandoffNode {
  type: "handoff"
  department_id?: string | null
  user_id?: string | null
  method?: string | null
  text?: string | null
}

export interface CloseNode {
  type: "close"
  text?: string | null
}

export type FlowNode = MessageNode | MenuNode | ConditionNode | HandoffNode | CloseNode

export interface ChatbotFlow {
  start: string
  nodes: Record<string, FlowNode>
}

/** Something that keeps a flow from being published (`error`) or should be looked at (`warning`). */
export interface FlowProblem {
  severity: "error" | "warning"
  /**
   * `missing_start`, `missing_node`, `unreachable_node`, `dead_end`, `loop_without_input`, `empty_text`, `empty_label`,
   * `duplicate_answer`, `text_too_long`, `label_too_long`, `too_many_options`, `no_options`, `unknown_condition`,
   * `unknown_department`, `unknown_agent`, `unknown_method`, `no_way_out`. A condition whose value does not fit is an
   * `unknown_condition` with `details.value`; `text_too_long` about a menu's `invalid_text` has it in `details.field`.
   */
  code: string
  /** In English; screens look for a translation by code first. */
  message: string
  /** Null when it is about the flow as a whole. */
  node_id: string | null
  /** Of a menu's option. */
  option?: number
  /** What the words need: the limit, the channel's name, a node's id. */
  details?: Record<string, string | number>
}

export interface ChatbotDTO {
  id: string
  name: string
  channel_ids: string[]
  /** The draft: what the editor shows. */
  flow: ChatbotFlow
  /** Whether conversations begin with it. */
  is_published: boolean
  /** Number of the version that answers now; null when none does. */
  published_version: number | null
  published_at: string | null
  /** Whether the draft differs from what answers. */
  has_changes: boolean
  /** Of the draft. */
  problems: FlowProblem[]
  /** Conversations it leads now; counted up to 100. */
  active_conversations: number
  created_at: string
  updated_at: string
}

export interface CreateChatbotBody {
  name: string
  channel_ids: string[]
  flow: ChatbotFlow
}

export type UpdateChatbotBody = Partial<CreateChatbotBody>

export interface ChatbotListResponse {
  chatbots: ChatbotDTO[]
}

export interface ChatbotResponse {
  chatbot: ChatbotDTO
}

/** `POST /chatbots/validate`: a flow as the editor has it, nothing is kept. */
export interface ValidateFlowBody {
  flow: ChatbotFlow
  channel_ids: string[]
}

export interface ValidateFlowResponse {
  problems: FlowProblem[]
}

/** Where a conversation is in its flow. */
export interface FlowState {
  /** The menu that waits for an answer; null before the start. */
  node_id: string | null
  invalid_answers: number
}

/** One thing the chatbot says. */
export interface FlowOutput {
  text: string
  options: { id: string; title: string }[]
}

export type FlowEnd =
  | { type: "handoff"; department_id: string | null; user_id: string | null; method: string | null }
  | { type: "close" }

/** `POST /chatbots/preview`: one turn of the real engine, nothing is kept or sent. */
export interface PreviewFlowBody {
  flow: ChatbotFlow
  /** Null at the beginning. */
  state: FlowState | null
  /** What the customer says; left out at the beginning and for a timeout. */
  answer?: { text: string; option_id?: string | null }
  timeout?: boolean
  /** Answers to the flow's conditions, by `field is value`; what is missing counts as not met. */
  facts?: Record<string, boolean>
}

export interface PreviewFlowResponse {
  state: FlowState
  outputs: FlowOutput[]
  end: FlowEnd | null
}
