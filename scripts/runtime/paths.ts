import path from "node:path"

/** The repository. `bootstrap.mjs`, vitest and playwright all run there. */
export const ROOT = process.cwd()

export const PLUGIN = path.join(ROOT, "plugin")
export const PLUGIN_BUILD = path.join(PLUGIN, ".medusa", "server")
/** `medusa build` puts the compiled host here; the host runs from it, as in production. */
export const HOST_BUILD = path.join(ROOT, ".medusa", "server")
export const CACHE = path.join(ROOT, ".cache")

export const MEDUSA_CLI = path.join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")
/** Preloaded into every child so that none survives a parent that was killed with -9. */
export const END_WITH_PARENT = path.join(ROOT, "scripts", "runtime", "end-with-parent.cjs")
