import { createHmac } from "node:crypto"
import type { Request } from "express"
import type { Simulator } from "../../simulator.js"
import type { BusinessNumber } from "../../state.js"
import { GraphError, invalidToken, unknownObject } from "../graph-error.js"

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
  checkProof(request, token, numbers)
  return numbers
}

/** A call may prove that it knows the app's secret; a wrong proof is refused, none is fine. */
function checkProof(request: Request, token: string, numbers: BusinessNumber[]): void {
  const proof = request.query.appsecret_proof
  const fits = ({ app_secret }: BusinessNumber) =>
    createHmac("sha256", app_secret).update(token).digest("hex") === proof
  if (proof !== undefined && !numbers.some(fits)) {
    const message = "Invalid appsecret_proof provided in the API argument"
    throw new GraphError(100, message, { message, type: "GraphMethodException" })
  }
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
