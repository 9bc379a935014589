import { ModuleProvider } from "@medusajs/framework/utils"
import { InstagramProvider } from "./provider"

export default ModuleProvider("inbox_channel", { services: [InstagramProvider] })
