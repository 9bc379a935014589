import { type ChildProcess, spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import http from "node:http"

import { connectWebchat } from "../../scripts/seed/webchat"
import { asObject, callJson } from "../../scripts/seed/http"
import type { BenchStack } from "./stack"
import { type Figure, spread } from "./statistics"

const STREAMS = 1_000
const WARM_UP = 200
const ROUNDS = 3
const REACH_KB = 40
const SETTLE_MS = 4_000
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

/** P10: what an idle visitor's stream holds of the server's memory. */
export async function benchStreams(stack: BenchStack): Promise<Figure[]> {
  const tokens = await visitorTokens(stack)
  const bare = await startBareServer()
  const rounds: { ours: number; bare: number }[] = []
  try {
    const bareHeaders = tokens.map(() => ({}))
    const ourHeaders = tokens.map((token, index) => ({
      authorization: `Bearer ${token}`,
      origin: SITE,
      "x-forwarded-for": addressOf(index),
    }))
    const ourUrl = `${stack.host.url}/inbox/webchat/stream`
    // Code is compiled and pools are filled by the first ones.
    await memoryPerStream(bare.pid, bare.url, bareHeaders.slice(0, WARM_UP))
    await memoryPerStream(stack.host.pid, ourUrl, ourHeaders.slice(0, WARM_UP))
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        bare: await memoryPerStream(bare.pid, bare.url, bareHeaders),
        ours: await memoryPerStream(stack.host.pid, ourUrl, ourHeaders),
      })
    }
  } finally {
    bare.process.kill()
  }
  const ours = spread(rounds.map((round) => round.ours))
  const floor = spread(rounds.map((round) => round.bare))
  return [
    {
      name: "P10 memory of an idle visitor stream",
      ratio_of: "one stream of ours, to one of a bare Node server",
      ratio: spread(rounds.map((round) => round.ours / Math.max(round.bare, 1))),
      reach: `<= ${REACH_KB} kB`,
      isReached: ours.median <= REACH_KB,
      note: `ours ${ours.median.toFixed(1)} kB, bare ${floor.median.toFixed(1)} kB, ${STREAMS} streams`,
    },
  ]
}

/** Many visitors to an address, and many addresses: an office's worth each. */
const addressOf = (index: number) => `10.0.${Math.floor(index / 50)}.1`

/** Tokens of visitors who have written, which are the ones that listen. */
async function visitorTokens({ host, token }: BenchStack): Promise<string[]> {
  const channel_id = await connectWebchat({ serverUrl: host.url, adminToken: token, origins: [SITE] })
  const tokens: string[] = []
  for (let index = 0; index < STREAMS; index += 1) {
    const call = (path: string, body: unknown, visitor?: string) =>
      callJson("POST", `${host.url}/inbox/webchat${path}`, body, visitor, {
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

async function startBareServer(): Promise<{ process: ChildProcess; pid: number; url: string }> {
  const child = spawn(process.execPath, ["-e", BARE_SERVER], { stdio: ["ignore", "pipe", "inherit"] })
  const port = await new Promise<string>((resolve) =>
    child.stdout?.once("data", (data: Buffer) => resolve(data.toString().trim()))
  )
  return { process: child, pid: child.pid ?? 0, url: `http://127.0.0.1:${port}/` }
}

/** Growth of the process in kB for each of these streams, while they are open and idle. */
async function memoryPerStream(pid: number, url: string, headers: Record<string, string>[]): Promise<number> {
  await settle()
  const before = residentKb(pid)
  const agent = new http.Agent({ maxSockets: Infinity })
  const streams: http.ClientRequest[] = []
  for (let start = 0; start < headers.length; start += 50) {
    const batch = headers.slice(start, start + 50)
    streams.push(...(await Promise.all(batch.map((own) => openIdle(url, own, agent)))))
  }
  await settle()
  const grown = residentKb(pid) - before
  for (const stream of streams) {
    stream.destroy()
  }
  return grown / headers.length
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

function residentKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1])
}

const settle = () => new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
