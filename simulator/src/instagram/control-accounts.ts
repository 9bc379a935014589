import express, { type Router } from "express"
import { randomDigits } from "../identifiers.js"
import { Input, invalid } from "../server/control/input.js"
import { asyncRoute } from "../server/async-route.js"
import { performHandshake } from "../webhooks/handshake.js"
import { findAccount, withoutSecrets } from "./accounts.js"
import { keep } from "./fetch-attachments.js"
import type { InstagramPlatform } from "./platform.js"
import type { InstagramAccount } from "./state.js"

const LARGEST_UPLOAD = 30 * 1024 * 1024
const DEFAULT_FIELDS = [
  ...["messages", "messaging_postbacks", "messaging_seen", "messaging_referral", "message_reactions"],
  "message_edit",
]

/** The accounts the platform knows, and what there is to see of them. */
export function accountRoutes(router: Router, platform: InstagramPlatform): void {
  router.post("/accounts", (request, response) => {
    const account = readAccount(new Input(request.body), platform)
    const isKnown = platform.state.accounts.has(account.account_id)
    platform.state.accounts.set(account.account_id, account)
    platform.publishPeople()
    response.status(isKnown ? 200 : 201).json({ account: withoutSecrets(account) })
  })

  router.post(
    "/accounts/:id/handshake",
    asyncRoute(async (request, response) => {
      const account = findAccount(platform, request.params.id)
      response.json({ handshake: await performHandshake(account.webhook_url, account.verify_token) })
    })
  )

  router.delete("/accounts/:id", (request, response) => {
    const { account_id } = findAccount(platform, request.params.id)
    platform.state.accounts.delete(account_id)
    platform.publishPeople()
    response.json({ id: account_id, deleted: true })
  })

  router.get("/state", (_request, response) => {
    const { accounts, customers, threads } = platform.state
    response.json({
      accounts: [...accounts.values()].map(withoutSecrets),
      customers: [...customers.values()],
      threads: [...threads.values()],
      faults: platform.faults.list(),
      settings: platform.settings,
    })
  })

  router.get("/sent", (request, response) => {
    const wanted = request.query.account_id
    const sent = platform.state.sent.filter(({ account_id }) => wanted === undefined || account_id === wanted)
    response.json({ sent })
  })
}

/** Media of the phone page: what a customer attaches. */
export function uploadRoute(router: Router, platform: InstagramPlatform): void {
  router.post("/media", express.raw({ type: () => true, limit: LARGEST_UPLOAD }), (request, response) => {
    const account = findAccount(platform, request.query.account_id)
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
      throw invalid("the body must be the bytes of the medium")
    }
    const type = request.get("content-type") ?? "application/octet-stream"
    const name = typeof request.query.filename === "string" ? request.query.filename : null
    response.status(201).json({ medium: { id: keep(platform, account, type, bytes, name), mime_type: type } })
  })
}

function readAccount(input: Input, platform: InstagramPlatform): InstagramAccount {
  input.only(
    ...["account_id", "page_id", "login", "username", "name", "access_token", "app_secret", "verify_token"],
    ...["webhook_url", "subscribed", "human_agent"]
  )
  const account_id = input.string("account_id")
  const before = platform.state.accounts.get(account_id)
  const username = input.optionalString("username") ?? before?.username ?? "testshop"
  const login = input.oneOf("login", ["instagram", "page"], before?.login ?? "instagram")
  const page_id = input.optionalString("page_id") ?? before?.page_id ?? null
  if (login === "page" && page_id === null) {
    throw input.wrong("page_id", "given for the login page")
  }
  const fields = before?.subscribed_fields ?? DEFAULT_FIELDS
  return {
    account_id,
    app_scoped_id: before?.app_scoped_id ?? randomDigits(17),
    page_id,
    login,
    username,
    name: input.optionalString("name") ?? before?.name ?? username,
    access_token: input.string("access_token"),
    app_secret: input.string("app_secret"),
    verify_token: input.string("verify_token"),
    webhook_url: input.url("webhook_url"),
    subscribed_fields: !input.has("subscribed")
      ? fields
      : input.boolean("subscribed", true)
        ? DEFAULT_FIELDS
        : [],
    human_agent: input.boolean("human_agent", before?.human_agent ?? false),
  }
}
