import { ModuleProvider } from "@medusajs/framework/utils"
import { WhatsAppProvider } from "./provider"

export default ModuleProvider("inbox_channel", { services: [WhatsAppProvider] })
