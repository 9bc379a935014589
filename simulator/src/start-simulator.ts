import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createApp } from "./server/app.js"
import { Simulator } from "./simulator.js"
import { SnapshotFile } from "./snapshot.js"

export interface SimulatorOptions {
  /** 0 takes any free port. */
  port: number
  /** Address to listen on; 127.0.0.1 when left out. */
  host?: string
  /** JSON file that keeps phones and chats over a restart; media lie in a folder beside it. */
  stateFile?: string
  /** Prints nothing. */
  quiet?: boolean
}

export interface RunningSimulator {
  url: string
  port: number
  simulator: Simulator
  /** Ends every timer and socket; resolves within milliseconds, even with requests hanging. */
  close(): Promise<void>
}

/**
 * Starts the simulated platform: Graph API, control API and phone page on one port.
 * @throws when the port is taken or the state file cannot be read
 * @example
 * const { url, close } = await startSimulator({ port: 0 })
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { host = "127.0.0.1", stateFile, quiet = false } = options
  const simulator = new Simulator()
  const snapshot = stateFile === undefined ? null : new SnapshotFile(stateFile, simulator)
  const server = createServer(createApp(simulator))
  await snapshot?.open()
  try {
    server.listen(options.port, host)
    await once(server, "listening")
  } catch (error) {
    simulator.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  simulator.instagram.origin = url
  if (!quiet) {
    console.log(`Meta simulator on ${url}`)
  }
  return {
    url,
    port,
    simulator,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      // Saved first: closing forgets what is still to be delivered.
      await snapshot?.close()
      simulator.close()
      await closed
    },
  }
}
