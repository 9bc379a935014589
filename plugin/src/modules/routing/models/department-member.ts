import { model } from "@medusajs/framework/utils"
import Department from "./department"

/** That a user belongs to a department. */
const DepartmentMember = model
  .define("inbox_department_member", {
    id: model.id({ prefix: "idmem" }).primaryKey(),
    department: model.belongsTo(() => Department, { mappedBy: "members" }),
    user_id: model.text(),
  })
  .indexes([
    {
      name: "IDX_inbox_department_member",
      on: ["department_id", "user_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_inbox_department_member_user", on: ["user_id"], where: "deleted_at IS NULL" },
  ])

export default DepartmentMember
