import { Failure } from "./failure"
import { seconds } from "./progress"
import type { Service } from "./service"

const POLL_MS = 100

/** Waits until `url` answers 200; fails at once, with the log's end, when the service dies first. */
export async function waitForHealth(service: Service, url: string, timeoutMs = 120_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await answersOk(url))) {
    if (service.hasDied) {
      throw new Failure(`${service.name} ended while starting (${await service.exited})`, service.tail())
    }
    if (!service.isRunning) {
      throw new Failure(`${service.name} was stopped while starting`)
    }
    if (Date.now() > deadline) {
      throw new Failure(
        `${service.name} did not answer at ${url} within ${seconds(timeoutMs)}`,
        service.tail()
      )
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
