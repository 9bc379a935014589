import type { Request } from "express"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber } from "../../state.js"
import { invalidToken, unknownObject } from "../graph-error.js"

/** The bearer token of a request; the query parameter works as well, as at the platform. */
export function tokenOf(request: Request): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.get("authorization") ?? "")?.[1]
  const query = request.query.access_token
  return bearer ?? (typeof query === "string" ? query : null)
}

/**
 * The numbers that this request's token may act for.
 * @throws GraphError 190 without a token anybody registered
 */
export function numbersOfToken(simulator: Simulator, request: Request): BusinessNumber[] {
  const token = tokenOf(request)
  if (token === null) {
    throw invalidToken("An access token is required to request this resource.")
  }
  const numbers = [...simulator.state.numbers.values()].filter((number) => number.access_token === token)
  if (numbers.length === 0) {
    throw invalidToken()
  }
  return numbers
}

/** The number in the path, if the token may act for it. */
export function authorizeNumber(simulator: Simulator, request: Request): BusinessNumber {
  const id = request.params.id ?? ""
  const number = numbersOfToken(simulator, request).find((candidate) => candidate.phone_number_id === id)
  if (!number) {
    throw unknownObject(id, request.method)
  }
  return number
}

/** The numbers of the business account in the path, if the token may act for it. */
export function authorizeAccount(simulator: Simulator, request: Request): BusinessNumber[] {
  const id = request.params.id ?? ""
  const numbers = numbersOfToken(simulator, request).filter((candidate) => candidate.waba_id === id)
  if (numbers.length === 0) {
    throw unknownObject(id, request.method)
  }
  return numbers
}
