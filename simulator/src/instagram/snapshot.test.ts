import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, it } from "vitest"
import { startSimulator } from "../start-simulator.js"
import { ACCOUNT, PNG } from "./testing.js"

let folder = ""
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), "simulator-"))))
afterEach(() => rm(folder, { recursive: true }))

it("keeps accounts, people and threads over a restart, secrets hidden", async () => {
  const options = { port: 0, quiet: true, stateFile: path.join(folder, "state.json") }
  const first = await startSimulator(options)
  const post = (path: string, body: object) =>
    fetch(`${first.url}/simulator/instagram${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    })
  await post("/accounts", { ...ACCOUNT, webhook_url: "http://127.0.0.1:1/" })
  await post("/customers", { id: "c1", username: "livia" })
  const picture = { type: "image", base64: PNG.toString("base64"), mime_type: "image/png" }
  await post("/customers/c1/messages", { text: "still here", attachments: [picture] })
  await first.close()

  const second = await startSimulator(options)
  const state = await (await fetch(`${second.url}/simulator/instagram/state`)).text()
  const { threads, accounts, customers } = JSON.parse(state) as Record<string, Record<string, never>[]>
  expect(accounts![0]).toMatchObject({ account_id: ACCOUNT.account_id, username: ACCOUNT.username })
  expect(customers![0]).toMatchObject({ id: "c1", consent: true })
  expect(threads![0]).toMatchObject({ messages: [{ text: "still here" }] })
  expect(state).not.toContain(ACCOUNT.app_secret)
  const headers = { Authorization: `Bearer ${ACCOUNT.access_token}` }
  const me = await fetch(`${second.url}/instagram/me?fields=user_id`, { headers })
  expect(await me.json()).toMatchObject({ user_id: ACCOUNT.account_id })
  await second.close()
})
