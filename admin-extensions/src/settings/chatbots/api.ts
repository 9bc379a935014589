import { request } from "../../shared/api/client"
import type {
  ChatbotFlow,
  ChatbotListResponse,
  ChatbotResponse,
  CreateChatbotBody,
  PreviewFlowBody,
  PreviewFlowResponse,
  UpdateChatbotBody,
  ValidateFlowBody,
  ValidateFlowResponse,
} from "../../shared/types"

const BASE = "/admin/inbox/chatbots"
const chatbotPath = (id: string) => `${BASE}/${encodeURIComponent(id)}`

export const chatbotApi = {
  list: (signal?: AbortSignal) => request<ChatbotListResponse>(BASE, { signal }),

  retrieve: (id: string, signal?: AbortSignal) => request<ChatbotResponse>(chatbotPath(id), { signal }),

  create: (body: CreateChatbotBody) => request<ChatbotResponse>(BASE, { method: "POST", body }),

  change: (id: string, body: UpdateChatbotBody) =>
    request<ChatbotResponse>(chatbotPath(id), { method: "POST", body }),

  /** What the draft says answers from now on. */
  publish: (id: string) =>
    request<ChatbotResponse>(`${chatbotPath(id)}/publish`, { method: "POST", body: {} }),

  unpublish: (id: string) =>
    request<ChatbotResponse>(`${chatbotPath(id)}/unpublish`, { method: "POST", body: {} }),

  remove: (id: string) => request(chatbotPath(id), { method: "DELETE" }),

  validate: (body: ValidateFlowBody, signal?: AbortSignal) =>
    request<ValidateFlowResponse>(`${BASE}/validate`, { method: "POST", body, signal }),

  preview: (body: PreviewFlowBody, signal?: AbortSignal) =>
    request<PreviewFlowResponse>(`${BASE}/preview`, { method: "POST", body, signal }),
}

export const chatbotKeys = {
  list: () => ["inbox", "chatbots"] as const,
  one: (id: string) => ["inbox", "chatbots", id] as const,
  problems: (flow: ChatbotFlow, channelIds: string[]) =>
    ["inbox", "chatbot-problems", flow, channelIds] as const,
  /** A turn is the same whenever the same was said to the same flow. */
  turn: (body: PreviewFlowBody) => ["inbox", "chatbot-turn", body] as const,
  transcript: (flow: ChatbotFlow, facts: object, inputs: object[]) =>
    ["inbox", "chatbot-transcript", flow, facts, inputs] as const,
}
