import type { MedusaContainer } from "@medusajs/framework/types"
import { CHANNEL_MODULE } from "../modules/channel"
import type ChannelModuleService from "../modules/channel/service"
import { CHATBOT_MODULE } from "../modules/chatbot"
import type ChatbotModuleService from "../modules/chatbot/service"
import { CONVERSATION_MODULE } from "../modules/conversation"
import type ConversationModuleService from "../modules/conversation/service"
import { CRM_MODULE } from "../modules/crm"
import type CrmModuleService from "../modules/crm/service"
import { QUEUE_MODULE } from "../modules/queue"
import type QueueModuleService from "../modules/queue/service"
import { SNIPPET_MODULE } from "../modules/snippet"
import type SnippetModuleService from "../modules/snippet/service"
import { REALTIME_MODULE } from "../modules/realtime"
import type RealtimeModuleService from "../modules/realtime/service"
import { ROUTING_MODULE } from "../modules/routing"
import type RoutingModuleService from "../modules/routing/service"

/** The plugin's modules, typed, from whatever container a step was given. */
export function inboxModules(container: MedusaContainer) {
  return {
    channels: container.resolve<ChannelModuleService>(CHANNEL_MODULE),
    /** Undefined in a shop that leaves chatbots out. */
    chatbots: container.resolve<ChatbotModuleService | undefined>(CHATBOT_MODULE, {
      allowUnregistered: true,
    }),
    /** Undefined in a shop that leaves it out. */
    snippets: container.resolve<SnippetModuleService | undefined>(SNIPPET_MODULE, {
      allowUnregistered: true,
    }),
    /** Undefined in a shop that leaves it out. */
    crm: container.resolve<CrmModuleService | undefined>(CRM_MODULE, { allowUnregistered: true }),
    conversations: container.resolve<ConversationModuleService>(CONVERSATION_MODULE),
    queue: container.resolve<QueueModuleService>(QUEUE_MODULE),
    realtime: container.resolve<RealtimeModuleService>(REALTIME_MODULE),
    routing: container.resolve<RoutingModuleService>(ROUTING_MODULE),
  }
}
