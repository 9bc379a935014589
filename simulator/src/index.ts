export { startSimulator, type RunningSimulator, type SimulatorOptions } from "./start-simulator.js"
export { Simulator } from "./simulator.js"
export { defaultSettings, type Settings } from "./settings.js"
export type { Fault, FaultKind, FaultPlace } from "./faults.js"
export type {
  BusinessNumber,
  Chat,
  ChatMessage,
  Contact,
  DeliveryStatus,
  SentMessage,
  StatusError,
} from "./state.js"
export { delivery, type Change, type Delivery } from "./webhooks/change.js"
export { escapeJson } from "./webhooks/escape-json.js"
export { signBody } from "./webhooks/sign-body.js"
export {
  inboundMessage,
  inboundText,
  messagesChange,
  statusUpdate,
  type NumberReference,
  type PersonReference,
} from "./whatsapp/payloads.js"
export { newMessageId, newUserId } from "./identifiers.js"
export { envelope as instagramDelivery } from "./instagram/platform.js"
export type { InstagramAccount, InstagramCustomer, InstagramSent } from "./instagram/state.js"
export { statusError } from "./whatsapp/graph-error.js"
export type { Template } from "./whatsapp/templates/template.js"
