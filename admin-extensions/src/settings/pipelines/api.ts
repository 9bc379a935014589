import { request } from "../../shared/api/client"
import type { CreatePipelineBody, PipelineResponse } from "../../shared/types"

const BASE = "/admin/inbox/pipelines"
const pipelinePath = (id: string) => `${BASE}/${encodeURIComponent(id)}`

export const pipelinesApi = {
  create: (body: CreatePipelineBody) => request<PipelineResponse>(BASE, { method: "POST", body }),

  update: (id: string, body: CreatePipelineBody) =>
    request<PipelineResponse>(pipelinePath(id), { method: "POST", body }),

  delete: (id: string) => request<unknown>(pipelinePath(id), { method: "DELETE" }),
}
