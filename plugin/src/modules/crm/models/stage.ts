import { model } from "@medusajs/framework/utils"
import Pipeline from "./pipeline"

const Stage = model
  .define("crm_stage", {
    id: model.id({ prefix: "crmstage" }).primaryKey(),
    pipeline: model.belongsTo(() => Pipeline, { mappedBy: "stages" }),
    name: model.text(),
    /** `open`, `won` or `lost`. */
    kind: model.text(),
    rank: model.number(),
  })
  .indexes([{ name: "IDX_crm_stage_pipeline", on: ["pipeline_id", "rank"] }])

export default Stage
