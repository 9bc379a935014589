import { expect, it } from "vitest"
import type { PipelineDTO } from "../../shared/types"
import { pipelineBody, pipelineFormOf, pipelineProblems } from "./pipeline-form"

const pipeline: PipelineDTO = {
  id: "pipe_1",
  name: "Vendas",
  stages: [
    { id: "stage_1", name: "Novo", kind: "open" },
    { id: "stage_2", name: "Ganho", kind: "won" },
  ],
}

it("keeps the stages there are and adds new ones without an id", () => {
  const form = pipelineFormOf(pipeline, [])
  const stages = [...form.stages, { row: "new", name: " Perdido ", kind: "lost" as const }]
  expect(pipelineBody({ ...form, stages }).stages).toEqual([
    { id: "stage_1", name: "Novo", kind: "open" },
    { id: "stage_2", name: "Ganho", kind: "won" },
    { name: "Perdido", kind: "lost" },
  ])
})

it("wants names, and a stage to begin in", () => {
  expect(pipelineProblems(pipelineFormOf(pipeline, []))).toEqual([])
  expect(pipelineProblems({ name: " ", stages: [{ row: "a", name: "", kind: "won" }] })).toEqual([
    "name",
    "stageNames",
    "noOpen",
  ])
})
