export { WhatsAppProvider } from "./provider"
