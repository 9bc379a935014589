export { StartConversationButton } from "./components/start-conversation-button"
