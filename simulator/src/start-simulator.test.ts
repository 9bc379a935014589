import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { startSimulator } from "./start-simulator.js"
import { NUMBER } from "./testing/harness.js"

const NOWHERE = "http://127.0.0.1:9/hooks"
let folder: string
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "simulator-"))))
afterEach(() => rm(folder, { recursive: true, force: true }))

async function post(url: string, body: unknown) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Record<string, never>
}

describe("startSimulator", () => {
  it("finds phones, chats, media and open deliveries again after a restart", async () => {
    const stateFile = path.join(folder, "state.json")
    const first = await startSimulator({ port: 0, quiet: true, stateFile })
    await post(`${first.url}/simulator/numbers`, { ...NUMBER, webhook_url: NOWHERE })
    await post(`${first.url}/simulator/contacts`, { id: "livia", name: "Lívia", wa_id: "5581988887777" })
    await post(`${first.url}/simulator/clock`, { advance_hours: 2 })
    const image = { base64: Buffer.from("picture").toString("base64"), mime_type: "image/png" }
    const message = { phone_number_id: NUMBER.phone_number_id, type: "image", image }
    await post(`${first.url}/simulator/contacts/livia/messages`, message)
    const before = await (await fetch(`${first.url}/simulator/state`)).json()
    await first.close()

    const second = await startSimulator({ port: 0, quiet: true, stateFile })
    const after = await (await fetch(`${second.url}/simulator/state`)).json()
    for (const key of ["numbers", "contacts", "chats"]) {
      expect(after[key]).toEqual(before[key])
    }
    expect(after.clock.offset_ms).toBe(2 * 3_600_000)
    const picture = await fetch(`${second.url}/simulator/media/${after.chats[0].messages[0].content.id}`)
    expect(await picture.text()).toBe("picture")
    expect(await (await fetch(`${second.url}/simulator/idle`)).json()).toMatchObject({ pending: 1 })
    await second.close()
  })

  it("closes at once, whatever hangs", async () => {
    const running = await startSimulator({ port: 0, quiet: true })
    await post(`${running.url}/simulator/numbers`, { ...NUMBER, webhook_url: NOWHERE })
    await post(`${running.url}/simulator/faults`, { on: "graph", kind: "timeout_dropped" })
    const stream = await fetch(`${running.url}/simulator/events`)
    const hanging = fetch(`${running.url}/v26.0/1`).catch(() => "cut")
    await new Promise((resolve) => setTimeout(resolve, 50))
    const started = Date.now()
    await running.close()
    expect(Date.now() - started).toBeLessThan(500)
    expect(await hanging).toBe("cut")
    await stream.body?.cancel().catch(() => undefined)
  })

  it("refuses a port that is taken", async () => {
    const running = await startSimulator({ port: 0, quiet: true })
    await expect(startSimulator({ port: running.port, quiet: true })).rejects.toThrow("EADDRINUSE")
    await running.close()
  })

  it("serves the page with a policy that lets nothing else in", async () => {
    const running = await startSimulator({ port: 0, quiet: true })
    const page = await fetch(running.url)
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
    expect(await page.text()).toContain("scripts/main.js")
    await running.close()
  })

  it("answers what it does not know in the words of the door that was tried", async () => {
    const running = await startSimulator({ port: 0, quiet: true })
    const control = await fetch(`${running.url}/simulator/nothing`)
    expect([control.status, await control.json()]).toMatchObject([404, { code: "not_found" }])
    const broken = await fetch(`${running.url}/simulator/contacts`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{",
    })
    expect([broken.status, await broken.json()]).toMatchObject([400, { code: "invalid_data" }])
    const graph = await fetch(`${running.url}/v26.0/1/2/3`)
    expect([graph.status, await graph.json()]).toMatchObject([400, { error: { code: 2500 } }])
    await running.close()
  })
})

describe("the main program", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("says one line and ends within a second on %s", async (signal) => {
    const main = fileURLToPath(new URL("main.ts", import.meta.url))
    const child = spawn(process.execPath, ["--import", "tsx", main], {
      env: { ...process.env, SIMULATOR_PORT: "0", SIMULATOR_STATE_FILE: path.join(folder, "state.json") },
      cwd: path.dirname(main),
    })
    let output = ""
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes("\n")) {
          resolve()
        }
      })
      child.stderr.on("data", (chunk: Buffer) => reject(new Error(chunk.toString())))
    })
    const started = Date.now()
    child.kill(signal)
    const code = await new Promise((resolve) => child.on("exit", resolve))
    expect(Date.now() - started).toBeLessThan(1_000)
    expect(code).toBe(0)
    expect(output.trim().split("\n")).toHaveLength(1)
  })
})
