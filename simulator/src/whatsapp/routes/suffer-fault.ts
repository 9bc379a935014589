import type { Response } from "express"
import type { Fault } from "../../faults.js"
import type { Simulator } from "../../simulator.js"
import { GraphError } from "../graph-error.js"

export function pause(simulator: Simulator, milliseconds: number): Promise<void> {
  return milliseconds > 0
    ? new Promise((resolve) => simulator.timers.after(milliseconds, resolve))
    : Promise.resolve()
}

/**
 * Lets a request go wrong before it has had any effect. Answers true when nothing more may be done with it:
 * the connection was cut, or stays open without an answer ever.
 * @throws GraphError for a fault of the kind `error`
 */
export async function sufferBefore(
  simulator: Simulator,
  fault: Fault | null,
  response: Response
): Promise<boolean> {
  if (!fault) {
    return false
  }
  await pause(simulator, fault.delay_ms)
  switch (fault.kind) {
    case "error":
      throw errorOf(fault)
    case "drop_connection":
      response.socket?.destroy()
      return true
    case "timeout_dropped":
      return true
    default:
      return false
  }
}

export function errorOf(fault: Fault, defaultCode = 131000): GraphError {
  const options = fault.http_status === null ? {} : { http_status: fault.http_status }
  const code = fault.code ?? defaultCode
  if (code !== 190) {
    return new GraphError(code, undefined, options)
  }
  const message = "Error validating access token: Session has expired."
  return new GraphError(190, "", { ...options, message })
}
