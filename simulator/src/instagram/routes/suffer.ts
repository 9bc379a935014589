import type { Response } from "express"
import type { InstagramFault } from "../faults.js"
import { InstagramError, messageOf } from "../graph-error.js"
import type { InstagramPlatform } from "../platform.js"

/**
 * Lets a request go wrong before it has had any effect. Answers true when nothing more may be done with it.
 * @throws InstagramError for a fault of the kind `error`
 */
export async function suffer(
  platform: InstagramPlatform,
  fault: InstagramFault | null,
  response: Response
): Promise<boolean> {
  if (!fault) {
    return false
  }
  if (fault.delay_ms > 0) {
    await new Promise<void>((resolve) => platform.simulator.timers.after(fault.delay_ms, resolve))
  }
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

export function errorOf(fault: InstagramFault, defaultCode = 613): InstagramError {
  const code = fault.code ?? defaultCode
  return new InstagramError(code, messageOf(code), {
    ...(fault.subcode === null ? {} : { subcode: fault.subcode }),
    ...(fault.http_status === null ? {} : { http_status: fault.http_status }),
    is_transient: fault.is_transient,
  })
}
