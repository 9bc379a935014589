import type { CreatePipelineBody, PipelineDTO, StageKind } from "../../shared/types"

export interface StageLine {
  /** Of the row, since a new stage has no id yet. */
  row: string
  id?: string
  name: string
  kind: StageKind
}

export interface PipelineForm {
  name: string
  stages: StageLine[]
}

/** As many as the server takes. */
export const MOST_STAGES = 30

export const pipelineFormOf = (
  pipeline: PipelineDTO | null,
  usual: { name: string; kind: StageKind }[]
): PipelineForm => ({
  name: pipeline?.name ?? "",
  stages: (pipeline?.stages ?? usual).map((stage, index) => ({ ...stage, row: `row-${index}` })),
})

export type PipelineProblem = "name" | "stageNames" | "noOpen"

export function pipelineProblems({ name, stages }: PipelineForm): PipelineProblem[] {
  return [
    ...(name.trim() ? [] : (["name"] as const)),
    ...(stages.every((stage) => stage.name.trim()) ? [] : (["stageNames"] as const)),
    ...(stages.some(({ kind }) => kind === "open") ? [] : (["noOpen"] as const)),
  ]
}

export const pipelineBody = ({ name, stages }: PipelineForm): CreatePipelineBody => ({
  name: name.trim(),
  stages: stages.map(({ id, name: stage, kind }) => ({ ...(id ? { id } : {}), name: stage.trim(), kind })),
})
