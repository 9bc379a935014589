import { benchAgents } from "./agents"
import { benchDistribution } from "./distribution"
import { benchIdleCost } from "./idle-cost"
import { benchInbound } from "./inbound"
import { benchLatency } from "./latency"
import { benchSearch } from "./search"
import { benchObjects } from "./objects"
import { startBenchStack, startDurablePostgres } from "./stack"
import { type Figure, printFigures } from "./statistics"
import { benchStreams } from "./streams"
import { benchThread } from "./thread"
import { benchTimeline } from "./timeline"
import { benchWindows } from "./windows"

/** `npm run bench -- P2` runs one group. */
const wanted = process.argv.slice(2)
const isWanted = (name: string) => !wanted.length || wanted.includes(name)

async function main(): Promise<void> {
  const { postgres, stop } = await startDurablePostgres()
  const figures: Figure[] = []
  try {
    if (isWanted("P1") || isWanted("P2")) {
      const stack = await startBenchStack(postgres)
      try {
        if (isWanted("P2")) figures.push(...(await benchLatency(stack)))
        if (isWanted("P1")) figures.push(...(await benchInbound(stack)))
      } finally {
        await stack.stop()
      }
    }
    if (isWanted("P3")) {
      const stack = await startBenchStack(postgres)
      try {
        figures.push(...(await benchAgents(stack)))
      } finally {
        await stack.stop()
      }
    }
    if (isWanted("P4")) figures.push(...(await benchSearch(postgres)))
    if (isWanted("P5")) figures.push(...(await benchDistribution(postgres)))
    if (isWanted("P6")) figures.push(...(await benchWindows(postgres)))
    if (isWanted("paging")) figures.push(...(await benchTimeline(postgres)))
    if (isWanted("objects")) figures.push(...(await benchObjects(postgres)))
    if (isWanted("P8")) figures.push(...(await benchThread(postgres)))
    if (isWanted("P10")) figures.push(...(await benchStreams(postgres)))
    if (isWanted("P7")) figures.push(...(await benchIdleCost(postgres)))
  } finally {
    await stop()
  }
  printFigures(figures)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
)
