import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"

import { CACHE } from "./paths"

/**
 * Environment in which Medusa reports nothing and leaves nothing running. Its own switch stops the
 * events only: at exit it still forks a detached sender, which would outlive our shutdown, unless
 * its configuration says no. We give it one of ours and leave the person's alone.
 */
export function withoutTelemetry(): NodeJS.ProcessEnv {
  const config = path.join(CACHE, "config")
  mkdirSync(path.join(config, "medusa"), { recursive: true })
  const settings = { telemetry: { enabled: false, machine_id: "none" } }
  writeFileSync(path.join(config, "medusa", "config.json"), JSON.stringify(settings))
  return { MEDUSA_DISABLE_TELEMETRY: "true", XDG_CONFIG_HOME: config }
}
