import type { Router } from "express"
import { asyncRoute } from "../../server/async-route.js"
import type { Simulator } from "../../simulator.js"
import { unknownObject } from "../graph-error.js"
import { numbersOfToken } from "./authorize.js"
import { describeNumber } from "./describe-number.js"
import { describeMedium, findMedium } from "./media.js"

/** `GET /{version}/{id}`: whatever the id stands for, a business number, a business account or a medium. */
export function nodeRoutes(router: Router, simulator: Simulator): void {
  router.get(
    "/:id",
    asyncRoute(async (request, response) => {
      const id = request.params.id ?? ""
      const numbers = numbersOfToken(simulator, request)
      const fields = typeof request.query.fields === "string" ? request.query.fields : null
      const number = numbers.find((candidate) => candidate.phone_number_id === id)
      const medium = findMedium(simulator, request, numbers)
      if (number) {
        response.json(describeNumber(number, fields))
      } else if (medium) {
        await describeMedium(simulator, medium, request, response)
      } else if (numbers.some((candidate) => candidate.waba_id === id)) {
        response.json({ id, name: numbers[0]?.verified_name, currency: "BRL", timezone_id: "25" })
      } else {
        throw unknownObject(id, "get")
      }
    })
  )
}
