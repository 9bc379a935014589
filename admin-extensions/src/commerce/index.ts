export { OrderConversations } from "./components/order-conversations"
export { UnreadBadge } from "./components/unread-badge"
