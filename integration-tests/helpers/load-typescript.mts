// Medusa loads its configuration, modules and links through a plain CommonJS require(), which
// vitest's own transform never sees: Node needs a TypeScript hook for them.
import { createRequire } from "node:module"

const require = createRequire(import.meta.url)
require("ts-node").register({ swc: true, cwd: process.cwd() })
