import { ModuleProvider } from "@medusajs/framework/utils"
import { WebchatProvider } from "./provider"

export default ModuleProvider("inbox_channel", { services: [WebchatProvider] })
