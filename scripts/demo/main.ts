import { describeError } from "../runtime/failure"
import { loadEnvironmentFile, readSettings } from "../runtime/settings"
import { Demo } from "./demo"
import { printReady } from "./ready"
import { Shutdown } from "./shutdown"

/** Starts the demo and keeps it running; every way it can end goes through one shutdown. */
export async function main(onReady?: (demo: Demo) => void): Promise<void> {
  const started = Date.now()
  const shutdown = new Shutdown()
  try {
    loadEnvironmentFile()
    const demo = new Demo(readSettings(process.env), shutdown)
    await demo.start()
    printReady(demo.settings, Date.now() - started)
    onReady?.(demo)
  } catch (error) {
    // Also what was under way when somebody pressed Ctrl-C: then it is no news.
    shutdown.because(describeError(error))
  }
}
