import type { MeResponse } from "../../../../types/http/agent"
import { handle } from "../../../handle"
import { ADMIN_PERMISSIONS, currentAgent } from "../agent"

export const GET = handle(async (request, response) => {
  const body: MeResponse = { agent: await currentAgent(request), permissions: ADMIN_PERMISSIONS }
  response.json(body)
})
