import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConversationRow, ConversationWithContact } from "../../../modules/conversation/storage/rows"
import type { AgentDTO, Grant } from "../../../types/http/agent"
import type { AgentRecord, PermissionSubject, Visibility } from "../../../types/routing"
import { InboxError } from "../../../utils/inbox-error"
import { presentAgents } from "../../../workflows/common/agents"
import { inboxModules } from "../../../workflows/modules"
import { servesContact } from "../../../workflows/common/serves-contact"
import { handle } from "../../handle"

/** What a route is about and what it takes; every route of the admin API declares it. */
export interface AgentRule {
  /** What the agent must be allowed to do: anywhere, or in the conversation the route is about. */
  action?: Grant
  /** Whether `:id` is a conversation: one the agent may not read does not exist. */
  conversation?: true
}

/** Who asks, and what they may. */
export interface AgentContext {
  agent: AgentDTO
  record: AgentRecord
  visibility: Visibility
  can(action: Grant, subject?: PermissionSubject): boolean
  /** @throws InboxError `not_permitted` */
  demand(action: Grant, subject?: PermissionSubject): void
  /** Whether the agent may read what was said before with a contact, whoever had it: they serve or look after them. */
  readsRecordsOf(contact: { customer_id: string | null; identity_id?: string }): Promise<boolean>
  /** Whether the agent may read a conversation: also a record of a contact whose records they read. */
  mayRead(conversation: ConversationRow): Promise<boolean>
  /** A conversation the agent may read. @throws InboxError `not_found` */
  readConversation(id: string): Promise<ConversationWithContact>
}

type ContextOf<Rule extends AgentRule> = AgentContext &
  (Rule extends { conversation: true } ? { conversation: ConversationWithContact } : unknown)

type AgentHandler<Rule extends AgentRule> = (
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse,
  context: ContextOf<Rule>
) => Promise<unknown>

/** A route of the admin API: nobody gets past it who is no agent or may not do what the rule asks. */
export function agentRoute<const Rule extends AgentRule>(rule: Rule, handler: AgentHandler<Rule>) {
  const route = handle(async (request, response) => {
    const context = await agentContext(request)
    const conversation = rule.conversation ? await context.readConversation(request.params.id!) : null
    if (rule.action) context.demand(rule.action, conversation)
    await handler(request, response, { ...context, conversation } as unknown as ContextOf<Rule>)
  })
  return Object.assign(route, { rule })
}

/** What a policy is asked that lets nobody read others' records of those they serve. */
const RECORD_OF_SOMEBODY_SERVED: PermissionSubject = {
  assignee_id: null,
  department_id: null,
  status: "closed",
  serves_contact: true,
}

/** @throws InboxError `not_permitted` for whoever has no inbox, an API key included */
export async function agentContext(request: AuthenticatedMedusaRequest): Promise<AgentContext> {
  const { conversations, routing } = inboxModules(request.scope)
  const { actor_id, actor_type } = request.auth_context
  const record = actor_type === "user" ? await routing.findAgent(actor_id) : null
  const [agent] = record?.is_active ? await presentAgents(request.scope, [record]) : []
  if (!record || !agent) throw new InboxError("not_permitted", "You have no inbox")
  const { permissions } = routing
  const readsRecordsOf: AgentContext["readsRecordsOf"] = async (contact) =>
    permissions.can(record, "view", RECORD_OF_SOMEBODY_SERVED) &&
    (await servesContact(request.scope, record.user_id, contact))
  const mayRead: AgentContext["mayRead"] = async (conversation) => {
    if (permissions.can(record, "view", conversation)) return true
    return (
      conversation.status === "closed" &&
      permissions.can(record, "view", { ...conversation, serves_contact: true }) &&
      (await readsRecordsOf(conversation))
    )
  }
  const can: AgentContext["can"] = (action, subject) => permissions.can(record, action, subject)
  return {
    agent,
    record,
    visibility: permissions.visibilityOf(record),
    can,
    demand: (action, subject) => {
      if (!can(action, subject)) throw new InboxError("not_permitted", "You are not allowed to do this")
    },
    mayRead,
    readsRecordsOf,
    readConversation: async (id) => {
      const [conversation] = await conversations.conversationsByIds([id])
      if (!conversation || !(await mayRead(conversation))) {
        throw new InboxError("not_found", "There is no such conversation")
      }
      return conversation
    },
  }
}
