import { seconds } from "../runtime/progress"
import type { Settings } from "../runtime/settings"
import { DEMO_PASSWORD, DEMO_USERS } from "../seed/logins"

/** The one block a person needs; its last line says that everything is usable. */
export function printReady(settings: Settings, elapsedMs: number): void {
  const { admin, ana, bruno } = DEMO_USERS
  console.log(`
  Admin        ${settings.serverUrl}/app
  Login        ${admin.email} / ${DEMO_PASSWORD}
  Agents       ${ana.email}, ${bruno.email} (same password)
  Simulator    ${settings.simulatorUrl}   the customers' phones
  Storefront   ${settings.storefrontUrl}
  Data, logs   ${settings.dataDir}

  Started in ${seconds(elapsedMs)}. Ctrl-C stops everything.

Inbox ready
`)
}
