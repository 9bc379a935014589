import { defineMiddlewares } from "@medusajs/framework/http"
import { chatbotMiddlewares } from "./admin/inbox/chatbots/middlewares"
import { snippetMiddlewares } from "./admin/inbox/snippets/middlewares"
import { hooksMiddlewares } from "./hooks/inbox/middlewares"
import { webchatMiddlewares } from "./inbox/webchat/middlewares"

export default defineMiddlewares({
  routes: [...chatbotMiddlewares, ...snippetMiddlewares, ...hooksMiddlewares, ...webchatMiddlewares],
})
