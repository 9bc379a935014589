import type { ChannelCapabilities } from "../../types/http/channel"
import type { FlowProblem } from "../../types/http/chatbot"

/** A channel a flow is to answer on; without capabilities nothing is known of what it takes. */
export interface FlowChannel {
  id: string
  name: string
  provider: string
  capabilities: ChannelCapabilities | null
}

/** What a flow is checked against; null: not checked. */
export interface FlowSurroundings {
  channels: FlowChannel[]
  departments: string[] | null
  agents: string[] | null
  methods: string[] | null
}

export const problem = (
  severity: FlowProblem["severity"],
  code: string,
  message: string,
  node_id: string | null,
  more: Pick<FlowProblem, "option" | "details"> = {}
): FlowProblem => ({ severity, code, message, node_id, ...more })
