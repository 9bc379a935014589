import { startSimulator } from "./start-simulator.js"

/** Longest that saving the state may hold up the end of the process. */
const EXIT_MS = 800

const starting = startSimulator({
  port: Number(process.env.SIMULATOR_PORT ?? 9500),
  host: process.env.HOST || "127.0.0.1",
  stateFile: process.env.SIMULATOR_STATE_FILE || undefined,
})

// Listened to from the start: a supervisor may stop us as soon as it has read our line.
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), EXIT_MS).unref()
    void starting.then((running) => running.close()).then(() => process.exit(0))
  })
}

starting.catch((error: unknown) => {
  console.error(`Meta simulator: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
