import { newId, query, type Executor } from "../../../utils/database"
import { InboxError } from "../../../utils/inbox-error"
import type { StageKind } from "../../../types/http/crm"
import type { PipelineRow, StageRow } from "./rows"

export interface PipelineInput {
  name: string
  stages: { id?: string; name: string; kind: StageKind }[]
}

/** The oldest first: that is where deals begin. */
export async function listPipelines(executor: Executor): Promise<PipelineRow[]> {
  const [pipelines, stages] = await Promise.all([
    query<{ id: string; name: string }>(
      executor,
      `SELECT id, name FROM crm_pipeline WHERE deleted_at IS NULL ORDER BY created_at, id`
    ),
    query<StageRow>(
      executor,
      `SELECT id, pipeline_id, name, kind, rank FROM crm_stage WHERE deleted_at IS NULL ORDER BY rank, id`
    ),
  ])
  return pipelines.map((pipeline) => ({
    ...pipeline,
    stages: stages.filter(({ pipeline_id }) => pipeline_id === pipeline.id),
  }))
}

/**
 * Makes a pipeline or changes one. Stages that are left out go, if nothing lies in them.
 * @throws InboxError `not_found`, `invalid_data`, `stage_in_use`
 */
export async function putPipeline(
  executor: Executor,
  id: string | null,
  { name, stages }: PipelineInput
): Promise<string> {
  const known = id ? await lockPipeline(executor, id) : []
  const pipelineId = id ?? newId("crmpipe")
  if (id) {
    await query(executor, `UPDATE crm_pipeline SET name = ?, updated_at = now() WHERE id = ?`, [name, id])
  } else await query(executor, `INSERT INTO crm_pipeline (id, name) VALUES (?, ?)`, [pipelineId, name])
  const foreign = stages.find((stage) => stage.id && !known.some((one) => one.id === stage.id))
  if (foreign) throw new InboxError("invalid_data", `stages: ${foreign.id} is no stage of this pipeline`)
  await removeStages(
    executor,
    known.filter((one) => !stages.some((stage) => stage.id === one.id))
  )
  for (const [rank, stage] of stages.entries()) {
    await query(
      executor,
      `INSERT INTO crm_stage (id, pipeline_id, name, kind, rank) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, rank = excluded.rank, updated_at = now()`,
      [stage.id ?? newId("crmstage"), pipelineId, stage.name, stage.kind, rank]
    )
  }
  await closeByStage(executor, pipelineId)
  return pipelineId
}

async function lockPipeline(executor: Executor, id: string): Promise<StageRow[]> {
  const found = await query(
    executor,
    `SELECT id FROM crm_pipeline WHERE id = ? AND deleted_at IS NULL FOR NO KEY UPDATE`,
    [id]
  )
  if (!found.length) throw new InboxError("not_found", "There is no such pipeline")
  return query<StageRow>(executor, `SELECT * FROM crm_stage WHERE pipeline_id = ? AND deleted_at IS NULL`, [
    id,
  ])
}

/** A deal that is put into one of them at this moment keeps it: the foreign key decides. */
async function removeStages(executor: Executor, stages: StageRow[]): Promise<void> {
  if (!stages.length) return
  const ids = stages.map(({ id }) => id)
  const used = await query<{ stage_id: string }>(
    executor,
    `SELECT DISTINCT stage_id FROM crm_deal WHERE stage_id = ANY(?)`,
    [ids]
  )
  if (used.length) {
    const names = stages
      .filter(({ id }) => used.some(({ stage_id }) => stage_id === id))
      .map(({ name }) => name)
    throw new InboxError("stage_in_use", `There are deals in ${names.join(", ")}`, { stages: names })
  }
  await query(executor, `DELETE FROM crm_stage WHERE id = ANY(?)`, [ids])
}

/** A stage that became another kind closes or opens what lies in it. */
async function closeByStage(executor: Executor, pipelineId: string): Promise<void> {
  await query(
    executor,
    `UPDATE crm_deal d SET closed_at = CASE WHEN s.kind = 'open' THEN NULL ELSE now() END, updated_at = now()
     FROM crm_stage s WHERE s.id = d.stage_id AND s.pipeline_id = ? AND (s.kind = 'open') = (d.closed_at IS NOT NULL)`,
    [pipelineId]
  )
}

/** @throws InboxError `not_found`, `stage_in_use` while there are deals in it, `last_pipeline` */
export async function deletePipeline(executor: Executor, id: string): Promise<void> {
  // Of two who take out the last two at once one has to wait, and finds the other's gone.
  const pipelines = await query<{ id: string }>(
    executor,
    `SELECT id FROM crm_pipeline WHERE deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`
  )
  const stages = await lockPipeline(executor, id)
  if (pipelines.length === 1) throw new InboxError("last_pipeline", "Deals need at least one pipeline")
  await removeStages(executor, stages)
  await query(executor, `DELETE FROM crm_pipeline WHERE id = ?`, [id])
}
