import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"

import { type PostgresServer, startTemporaryPostgres } from "../helpers/postgres"
import type { Backend } from "./cluster"
import { type DistributionSize, runDistribution } from "./distribution"
import { runScenario, type Size, type Verdict } from "./scenario"

interface Sizes {
  messages: Size
  distribution: DistributionSize
}

const FULL: Sizes = {
  messages: { contacts: 40, inbound: 2_000, outbound: 200, kills: 50, milliseconds: 300_000 },
  distribution: { conversations: 10_000, agents: 200, processes: 4, waves: 200, races: 20 },
}
const SAMPLE: Sizes = {
  messages: { contacts: 8, inbound: 120, outbound: 20, kills: 2, milliseconds: 12_000 },
  distribution: { conversations: 600, agents: 30, processes: 2, waves: 30, races: 3 },
}

const { values } = parseArgs({
  options: {
    sample: { type: "boolean", default: false },
    report: { type: "string" },
    seed: { type: "string" },
    backend: { type: "string" },
    /** `messages` or `distribution`, by default both. */
    scenario: { type: "string" },
  },
})

const outcome = { passed: 0, failed: 0, complaints: [] as { claim: string; examples: string[] }[] }

async function main(): Promise<number> {
  const sizes = values.sample ? SAMPLE : FULL
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9))
  const backends: Backend[] =
    values.backend === "postgres" || values.backend === "redis" ? [values.backend] : ["postgres", "redis"]
  const postgres = await startTemporaryPostgres()
  try {
    for (const backend of backends) {
      await runAll(postgres, backend, sizes, seed)
    }
  } finally {
    await postgres.stop()
  }
  if (values.report) {
    writeFileSync(values.report, JSON.stringify(outcome))
  }
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed\n`)
  return outcome.failed ? 1 : 0
}

async function runAll(postgres: PostgresServer, backend: Backend, sizes: Sizes, seed: number): Promise<void> {
  if (values.scenario !== "distribution") {
    const { inbound, outbound, kills } = sizes.messages
    process.stdout.write(
      `Chaos on ${backend}, seed ${seed}: ${inbound} messages in, ${outbound} out, ${kills} kills\n`
    )
    report(await runScenario(postgres, backend, sizes.messages, seed))
  }
  if (values.scenario !== "messages") {
    const { conversations, agents, processes } = sizes.distribution
    process.stdout.write(
      `Distribution on ${backend}, seed ${seed}: ${conversations} conversations, ${agents} agents, ${processes} processes\n`
    )
    report(await runDistribution(postgres, backend, sizes.distribution, seed))
  }
}

function report(verdict: Verdict): void {
  for (const [claim, complaints] of Object.entries(verdict)) {
    process.stdout.write(`  ${complaints.length ? "FAILED" : "ok"}  ${claim}\n`)
    for (const complaint of complaints.slice(0, 10)) {
      process.stdout.write(`          ${complaint}\n`)
    }
    outcome[complaints.length ? "failed" : "passed"] += 1
    if (complaints.length) outcome.complaints.push({ claim, examples: complaints.slice(0, 3) })
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
)
