import type { MedusaContainer } from "@medusajs/framework/types"
import type { PipelineRow } from "../../../../modules/crm/service"
import { InboxError } from "../../../../utils/inbox-error"
import { crmModule } from "../../../../workflows/crm/crm-module"

/** @throws InboxError `not_found` */
export async function readPipeline(container: MedusaContainer, id: string): Promise<PipelineRow> {
  const pipeline = (await crmModule(container).listPipelines()).find((one) => one.id === id)
  if (!pipeline) throw new InboxError("not_found", "There is no such pipeline")
  return pipeline
}
