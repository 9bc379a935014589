import { buildHost, buildPlugin } from "../../scripts/runtime/build"

/** Before the first test, whose hooks are not made to wait for it. */
export default async function setup(): Promise<void> {
  await buildPlugin()
  await buildHost()
}
