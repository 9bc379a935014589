import { buildPlugin } from "../../scripts/runtime/build"

/** Medusa loads a plugin from its build only. */
export default async function setup(): Promise<void> {
  await buildPlugin()
}
