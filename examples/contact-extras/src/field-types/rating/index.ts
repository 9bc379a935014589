import { ModuleProvider } from "@medusajs/framework/utils"
import { AbstractContactFieldType } from "medusa-plugin-inbox/utils/contact-field-type"

const MOST = 5

/** One to five stars. How they look and are chosen is in `admin/widgets/contact-extras.tsx`. */
class RatingFieldType extends AbstractContactFieldType {
  static identifier = "extras.rating"
  readonly label = "Rating"

  check(value: unknown): number {
    const stars = Number(value)
    if (!Number.isInteger(stars) || stars < 1 || stars > MOST) throw new Error(`must be 1 to ${MOST} stars`)
    return stars
  }
}

export default ModuleProvider("inbox_crm", { services: [RatingFieldType] })
