import { defineMiddlewares } from "@medusajs/framework/http"
import { hooksMiddlewares } from "./hooks/inbox/middlewares"
import { webchatMiddlewares } from "./inbox/webchat/middlewares"

export default defineMiddlewares({ routes: [...hooksMiddlewares, ...webchatMiddlewares] })
