import { model } from "@medusajs/framework/utils"

/** Small facts the module keeps about itself, such as "existing customers' phones are indexed". */
const Setting = model.define("inbox_setting", {
  key: model.text().primaryKey(),
  value: model.json(),
})

export default Setting
