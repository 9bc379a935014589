import { type Browser, chromium, type Page } from "@playwright/test"

import { findChromium } from "../helpers/chromium"
import { login } from "../helpers/host"
import type { PostgresServer } from "../helpers/postgres"
import { Sql } from "../helpers/shared-postgres"
import { startBenchStack } from "./stack"
import { type Figure, spread } from "./statistics"

const LONG = 10_000
const SHORT = 100
const ROUNDS = 7
/** Screens read upwards, far beyond what is loaded at first. */
const SCREENS = 120
const REACH_OPEN = 1.5
const REACH_NODES = 1.2
/** What a browser itself calls a long task. */
const LONG_TASK_MS = 50

interface Looked {
  /** Milliseconds from the click to the newest message on screen. */
  opened: number[]
  /** Elements in the thread, screen by screen upwards. */
  nodes: number[]
  /** The longest task while reading, in milliseconds; 0 when none was long. */
  longest: number
  long_tasks: number
  /** Messages that were drawn while reading. */
  read: number
}

/** P8: a thread of years, beside one of an afternoon. */
export async function benchThread(postgres: PostgresServer): Promise<Figure[]> {
  const stack = await startBenchStack(postgres)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
  })
  try {
    await fill(stack.databaseUrl)
    const page = await newPage(browser, stack.host.url)
    const list = `${stack.host.url}/app/communications/inbox?view=all`
    const opened: { short: number; long: number }[] = []
    // The first warms the caches; turn by turn, so that whatever else the machine does falls on both.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = { short: await open(page, list, SHORT), long: await open(page, list, LONG) }
      if (round) opened.push(times)
    }
    const long = { opened: opened.map((times) => times.long), ...(await readUpwards(page)) }
    await open(page, list, SHORT)
    const short = { opened: opened.map((times) => times.short), ...(await readUpwards(page)) }
    return figures(short, long)
  } finally {
    await browser.close()
    await stack.stop()
  }
}

function figures(short: Looked, long: Looked): Figure[] {
  const ms = (times: number[]) => spread(times).median.toFixed(0)
  const open = spread(long.opened.map((time, round) => time / short.opened[round]!))
  // In the middle of a thread more is drawn than at its end: some screens up, and many.
  const [near, far] = [spread(long.nodes.slice(10, 30)), spread(long.nodes.slice(-20))]
  const nodes = far.median / near.median
  const tasks = long.longest / LONG_TASK_MS
  return [
    {
      name: `P8 open a thread of ${LONG}`,
      ratio_of: `milliseconds from the click to its newest message, to a thread of ${SHORT}`,
      ratio: open,
      reach: `<= ${REACH_OPEN}`,
      isReached: open.median <= REACH_OPEN,
      note: `${ms(long.opened)} ms, ${ms(short.opened)} ms`,
    },
    {
      name: "P8 elements after reading upwards",
      ratio_of: `elements in the thread after ${long.read} messages, to those after a few screens`,
      ratio: { min: nodes, median: nodes, max: nodes },
      reach: `<= ${REACH_NODES}`,
      isReached: nodes <= REACH_NODES,
      note: `${far.median} elements (at most ${far.max}), ${near.median} elements`,
    },
    {
      name: "P8 longest task while reading",
      ratio_of: `its milliseconds, to the ${LONG_TASK_MS} from which a task is long`,
      ratio: { min: tasks, median: tasks, max: tasks },
      reach: "<= 1",
      isReached: tasks <= 1,
      note: `${long.long_tasks} long tasks, the longest ${long.longest.toFixed(0)} ms; in the short thread ${short.longest.toFixed(0)} ms`,
    },
  ]
}

const idOf = (messages: number) => `conv_bench_${messages}`

/** Read ones, so that they open at their end. */
async function fill(databaseUrl: string): Promise<void> {
  const sql = new Sql(databaseUrl)
  for (const count of [SHORT, LONG]) {
    await sql.rows(
      `WITH channel AS (SELECT id FROM inbox_channel ORDER BY created_at LIMIT 1),
       identity AS (
         INSERT INTO inbox_contact_identity (id, channel_id, user_id, profile_name)
         SELECT 'cident_bench_' || $1, channel.id, 'bench' || $1, 'Bench ' || $1 FROM channel RETURNING id, channel_id
       )
       INSERT INTO inbox_conversation (id, channel_id, identity_id, status, last_activity_at, last_sequence, read_sequence)
       SELECT 'conv_bench_' || $1, channel_id, id, 'open', now(), $1::int, $1::int FROM identity`,
      count
    )
    await sql.rows(
      `INSERT INTO inbox_message (id, conversation_id, channel_id, sequence, direction, kind, text, status, status_times,
         author_type, author_name, details, occurred_at)
       SELECT 'msg_bench_' || $1 || '_' || lpad(n::text, 6, '0'), c.id, c.channel_id, n,
         CASE WHEN n % 3 = 0 THEN 'outbound' ELSE 'inbound' END, 'text',
         'Linha número ' || n || repeat(' com mais palavras', n % 9), 'delivered', '{}',
         CASE WHEN n % 3 = 0 THEN 'agent' ELSE 'contact' END, 'Bench', '{}', now() - ($1::int - n) * interval '1 minute'
       FROM inbox_conversation c, generate_series(1, $1::int) AS n WHERE c.id = 'conv_bench_' || $1`,
      count
    )
  }
  await sql.close()
}

async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // What the TypeScript loader adds to functions with names does not exist in the page they are sent to.
  await page.addInitScript({ content: "globalThis.__name = (value) => value" })
  const token = await login(url)
  await page.addInitScript((value) => window.localStorage.setItem("medusa_auth_token", value), token)
  return page
}

/** Milliseconds from the click on a row to the thread's newest message. */
async function open(page: Page, list: string, messages: number): Promise<number> {
  await page.goto(list)
  const row = page.locator(`[data-conversation-id="${idOf(messages)}"][data-testid="conversation-row"]`)
  await row.waitFor()
  await page.waitForTimeout(1_000)
  return row.evaluate(
    (element, last) =>
      new Promise<number>((resolve) => {
        const started = performance.now()
        const isThere = () => document.querySelector(`[role="log"] [data-sequence="${last}"]`) !== null
        const wait = () => (isThere() ? resolve(performance.now() - started) : requestAnimationFrame(wait))
        ;(element as HTMLElement).click()
        wait()
      }),
    messages
  )
}

function readUpwards(page: Page): Promise<Omit<Looked, "opened">> {
  return page.evaluate(async (screens) => {
    const log = document.querySelector('[role="log"]')!
    const tasks: number[] = []
    const observer = new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => tasks.push(duration))
    )
    observer.observe({ type: "longtask" })
    const seen = new Set<string>()
    const nodes: number[] = []
    for (let screen = 0; screen < screens; screen += 1) {
      log.scrollTop -= log.clientHeight * 0.8
      await new Promise((resolve) => setTimeout(resolve, 60))
      for (const message of log.querySelectorAll("[data-sequence]")) {
        seen.add(message.getAttribute("data-sequence") ?? "")
      }
      nodes.push(log.querySelectorAll("*").length)
    }
    observer.disconnect()
    return {
      nodes,
      longest: Math.max(0, ...tasks),
      long_tasks: tasks.length,
      read: seen.size,
    }
  }, SCREENS)
}
