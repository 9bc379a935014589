import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"

import type { Backend } from "./cluster"
import { runScenario, type Size } from "./scenario"

const FULL: Size = { contacts: 40, inbound: 2_000, outbound: 200, kills: 50, milliseconds: 300_000 }
const SAMPLE: Size = { contacts: 8, inbound: 120, outbound: 20, kills: 2, milliseconds: 12_000 }

const { values } = parseArgs({
  options: {
    sample: { type: "boolean", default: false },
    report: { type: "string" },
    seed: { type: "string" },
    backend: { type: "string" },
  },
})

async function main(): Promise<number> {
  const size = values.sample ? SAMPLE : FULL
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
  const backends: Backend[] =
    values.backend === "postgres" || values.backend === "redis" ? [values.backend] : ["postgres", "redis"]
  const counts = { passed: 0, failed: 0 }
  for (const backend of backends) {
    process.stdout.write(
      `Chaos on ${backend}, seed ${seed}: ${size.inbound} messages in, ${size.outbound} out, ${size.kills} kills\n`
    )
    const verdict = await runScenario(backend, size, seed)
    for (const [claim, complaints] of Object.entries(verdict)) {
      process.stdout.write(`  ${complaints.length ? "FAILED" : "ok"}  ${claim}\n`)
      for (const complaint of complaints.slice(0, 10)) {
        process.stdout.write(`          ${complaint}\n`)
      }
      counts[complaints.length ? "failed" : "passed"] += 1
    }
  }
  if (values.report) {
    writeFileSync(values.report, JSON.stringify(counts))
  }
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`)
  return counts.failed ? 1 : 0
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
)
