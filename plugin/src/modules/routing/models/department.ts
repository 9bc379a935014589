import { model } from "@medusajs/framework/utils"
import DepartmentMember from "./department-member"

/** A team of agents with a queue of its own. */
const Department = model
  .define("inbox_department", {
    id: model.id({ prefix: "idep" }).primaryKey(),
    name: model.text(),
    /** `BusinessHours`; null: always open. */
    business_hours: model.json().nullable(),
    /** Channels it serves; empty: all. */
    channel_ids: model.array(),
    members: model.hasMany(() => DepartmentMember, { mappedBy: "department" }),
  })
  .cascades({ delete: ["members"] })

export default Department
