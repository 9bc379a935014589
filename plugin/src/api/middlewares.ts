import { defineMiddlewares } from "@medusajs/framework/http"
import { hooksMiddlewares } from "./hooks/inbox/middlewares"

export default defineMiddlewares({ routes: [...hooksMiddlewares] })
