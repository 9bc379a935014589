import { model } from "@medusajs/framework/utils"

/**
 * The journal of what platforms delivered and we answered 200 to. `pending` until its messages are in
 * their conversations, `stored` until the follow-up jobs are enqueued, then `done`; `failed` keeps the
 * body of what could not be read for a later version that can.
 */
const Delivery = model
  .define("inbox_delivery", {
    id: model.id({ prefix: "dlv" }).primaryKey(),
    number: model.autoincrement(),
    provider: model.text(),
    body: model.text(),
    state: model.enum(["pending", "stored", "done", "failed"]).default("pending"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime().nullable(),
    error: model.text().nullable(),
    received_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_inbox_delivery_open", on: ["number"], where: "state IN ('pending', 'stored')" },
    { name: "IDX_inbox_delivery_done", on: ["received_at"], where: "state = 'done'" },
  ])

export default Delivery
