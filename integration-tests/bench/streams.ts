import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import http from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"

import { connectWebchat } from "../../scripts/seed/webchat"
import { asObject, callJson } from "../../scripts/seed/http"
import { prepareDatabase } from "../helpers/database"
import { login, startHost } from "../helpers/host"
import type { PostgresServer } from "../helpers/postgres"
import { type Figure, spread } from "./statistics"

const STREAMS = 1_000
const WARM_UP = 200
const ROUNDS = 3
const REACH_KB = 40
const SETTLE_MS = 3_000
const REPORT_MEMORY = path.join(process.cwd(), "integration-tests", "bench", "report-memory.cjs")
const SITE = "https://bench.example"

/** The least a server can do: answer, and send a heartbeat now and then. */
const BARE_SERVER = `
  const server = require("node:http").createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" })
    response.write("id: 1\\n\\n")
    const heartbeat = setInterval(() => response.write(": heartbeat\\n\\n"), 15000)
    response.on("close", () => clearInterval(heartbeat))
  })
  server.listen(0, "127.0.0.1", () => console.log(server.address().port))
`

/** A server whose memory is measured. */
interface Measured {
  pid: number
  url: string
  memoryFile: string
  stop(): void | Promise<void>
}

/** P10: what an idle visitor's stream holds of the server's memory. */
export async function benchStreams(postgres: PostgresServer): Promise<Figure[]> {
  const dir = mkdtempSync(path.join(tmpdir(), "inbox-bench-streams-"))
  const servers: Measured[] = []
  try {
    const ours = await startOurs(postgres, path.join(dir, "ours"))
    servers.push(ours)
    const bare = await startBare(path.join(dir, "bare"))
    servers.push(bare)
    const headers = (await visitorTokens(ours.url)).map((token, index) => ({
      authorization: `Bearer ${token}`,
      origin: SITE,
      "x-forwarded-for": addressOf(index),
    }))
    // Code is compiled and pools are filled by the first ones.
    for (const server of servers) await memoryPerStream(server, headers.slice(0, WARM_UP))
    const rounds: { ours: number; bare: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        bare: await memoryPerStream(bare, headers),
        ours: await memoryPerStream(ours, headers),
      })
    }
    return [figure(rounds)]
  } finally {
    for (const server of servers) await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

function figure(rounds: { ours: number; bare: number }[]): Figure {
  const ours = spread(rounds.map((round) => round.ours))
  const floor = spread(rounds.map((round) => round.bare))
  return {
    name: "P10 memory of an idle visitor stream",
    ratio_of: "one stream of ours, to one of a bare Node server",
    ratio: spread(rounds.map((round) => round.ours / round.bare)),
    reach: `<= ${REACH_KB} kB`,
    isReached: ours.median <= REACH_KB,
    note: `ours ${ours.median.toFixed(1)} kB, bare ${floor.median.toFixed(1)} kB, ${STREAMS} streams`,
  }
}

async function startOurs(postgres: PostgresServer, memoryFile: string): Promise<Measured> {
  const database = await prepareDatabase(postgres)
  const env = { LOG_LEVEL: "error", NODE_OPTIONS: `--require ${REPORT_MEMORY}`, MEMORY_FILE: memoryFile }
  const host = await startHost({ databaseUrl: database.url, env })
  return { pid: host.pid, url: host.url, memoryFile, stop: () => host.stop() }
}

/** Many visitors to an address, and many addresses: an office's worth each. */
const addressOf = (index: number) => `10.0.${Math.floor(index / 50)}.1`

/** Tokens of visitors who have written, which are the ones that listen. */
async function visitorTokens(url: string): Promise<string[]> {
  const adminToken = await login(url)
  const channel_id = await connectWebchat({ serverUrl: url, adminToken, origins: [SITE] })
  const tokens: string[] = []
  for (let index = 0; index < STREAMS; index += 1) {
    const call = (route: string, body: unknown, visitor?: string) =>
      callJson("POST", `${url}/inbox/webchat${route}`, body, visitor, {
        origin: SITE,
        "x-forwarded-for": addressOf(index),
      })
    const visitor = String((await call("/session", { channel_id })).token)
    const { message } = await call("/messages", { client_id: "bench", text: `mensagem ${index}` }, visitor)
    if (asObject(message).id) {
      tokens.push(visitor)
    }
  }
  return tokens
}

async function startBare(memoryFile: string): Promise<Measured> {
  const child = spawn(process.execPath, ["--require", REPORT_MEMORY, "-e", BARE_SERVER], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, MEMORY_FILE: memoryFile },
  })
  const port = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim()))
  )
  const stop = () => {
    child.kill()
  }
  return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, memoryFile, stop }
}

/** What the server holds for each of these streams, in kB, while they are open and idle. */
async function memoryPerStream(server: Measured, headers: Record<string, string>[]): Promise<number> {
  const before = await heldBytes(server)
  const agent = new http.Agent({ maxSockets: Infinity })
  const streams: http.ClientRequest[] = []
  for (let start = 0; start < headers.length; start += 50) {
    const batch = headers.slice(start, start + 50)
    const url = `${server.url}/inbox/webchat/stream`
    streams.push(...(await Promise.all(batch.map((own) => openIdle(url, own, agent)))))
  }
  const grown = (await heldBytes(server)) - before
  for (const stream of streams) {
    stream.destroy()
  }
  return grown / 1024 / headers.length
}

/** Resolves once the stream has named its first id. */
function openIdle(
  url: string,
  headers: Record<string, string>,
  agent: http.Agent
): Promise<http.ClientRequest> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers, agent }, (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`the stream answered ${response.statusCode}`))
        return
      }
      response.on("data", (chunk: Buffer) => {
        if (chunk.includes("id: ")) {
          resolve(request)
        }
      })
      response.on("error", () => undefined)
    })
    request.on("error", reject)
  })
}

/** Without garbage. */
async function heldBytes({ pid, memoryFile }: Measured): Promise<number> {
  await pause(SETTLE_MS)
  rmSync(memoryFile, { force: true })
  process.kill(pid, "SIGUSR2")
  while (!existsSync(memoryFile)) {
    await pause(50)
  }
  return Number(readFileSync(memoryFile, "utf8"))
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
