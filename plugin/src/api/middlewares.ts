import { defineMiddlewares } from "@medusajs/framework/http"
import { chatbotMiddlewares } from "./admin/inbox/chatbots/middlewares"
import { hooksMiddlewares } from "./hooks/inbox/middlewares"
import { webchatMiddlewares } from "./inbox/webchat/middlewares"

export default defineMiddlewares({
  routes: [...chatbotMiddlewares, ...hooksMiddlewares, ...webchatMiddlewares],
})
