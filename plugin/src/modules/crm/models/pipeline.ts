import { model } from "@medusajs/framework/utils"
import Stage from "./stage"

/** The way deals take. */
const Pipeline = model
  .define("crm_pipeline", {
    id: model.id({ prefix: "crmpipe" }).primaryKey(),
    name: model.text(),
    stages: model.hasMany(() => Stage, { mappedBy: "pipeline" }),
  })
  .cascades({ delete: ["stages"] })

export default Pipeline
