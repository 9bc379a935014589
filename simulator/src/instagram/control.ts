import express, { Router, type NextFunction, type Request, type Response } from "express"
import { randomDigits } from "../identifiers.js"
import { ControlError, Input, invalid, notFound } from "../server/control/input.js"
import { asyncRoute } from "../server/async-route.js"
import { performHandshake } from "../webhooks/handshake.js"
import { findAccount, withoutSecrets } from "./accounts.js"
import { customerRoutes } from "./control-customers.js"
import { webhookRoutes } from "./control-webhooks.js"
import { INSTAGRAM_FAULT_KINDS, type InstagramFault, type InstagramFaultPlace } from "./faults.js"
import type { InstagramPlatform } from "./platform.js"
import { keep } from "./send.js"
import type { InstagramSettings } from "./settings.js"
import type { InstagramAccount } from "./state.js"

const LARGEST_UPLOAD = 30 * 1024 * 1024
const DEFAULT_FIELDS = [
  ...["messages", "messaging_postbacks", "messaging_seen", "messaging_referral", "message_reactions"],
  "message_edit",
]

/** The control API of Instagram, under `/simulator/instagram`. */
export function instagramControlRouter(platform: InstagramPlatform): Router {
  const router = Router()
  uploadRoute(router, platform)
  router.use(express.json({ limit: "140mb" }))
  accountRoutes(router, platform)
  customerRoutes(router, platform)
  webhookRoutes(router, platform)
  behaviourRoutes(router, platform)
  router.use((request) => {
    throw notFound(`${request.method} /simulator/instagram${request.path} is not part of the control API`)
  })
  router.use(answerError)
  return router
}

function accountRoutes(router: Router, platform: InstagramPlatform): void {
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

function uploadRoute(router: Router, platform: InstagramPlatform): void {
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

function behaviourRoutes(router: Router, platform: InstagramPlatform): void {
  router
    .route("/faults")
    .get((_request, response) => void response.json({ faults: platform.faults.list() }))
    .post((request, response) => {
      const fault = platform.faults.add(readFault(platform, new Input(request.body)))
      response.status(201).json({ fault })
    })
    .delete((_request, response) => {
      platform.faults.clear()
      response.json({ faults: [] })
    })

  router
    .route("/settings")
    .get((_request, response) => void response.json({ settings: platform.settings }))
    .post((request, response) => {
      platform.settings = readSettings(new Input(request.body), platform.settings)
      response.json({ settings: platform.settings })
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

function readFault(platform: InstagramPlatform, input: Input): Omit<InstagramFault, "id"> {
  input.only(
    ...[
      "account_id",
      "on",
      "kind",
      "count",
      "code",
      "subcode",
      "http_status",
      "is_transient",
      "delay_ms",
      "copies",
    ]
  )
  const places = Object.keys(INSTAGRAM_FAULT_KINDS) as InstagramFaultPlace[]
  const on = input.oneOf("on", places, "send")
  const kind = input.oneOf<InstagramFault["kind"]>("kind", INSTAGRAM_FAULT_KINDS[on])
  const account_id = input.optionalString("account_id")
  if (account_id !== null) {
    findAccount(platform, account_id)
  }
  return {
    account_id,
    on,
    kind,
    count: input.whole("count", 1, { min: 1 }),
    code: input.has("code") ? input.number("code", { min: 0, whole: true }) : null,
    subcode: input.has("subcode") ? input.number("subcode", { min: 0, whole: true }) : null,
    http_status: input.has("http_status")
      ? input.number("http_status", { min: 400, max: 599, whole: true })
      : null,
    is_transient: input.boolean("is_transient", false),
    delay_ms: input.whole("delay_ms", 0),
    copies: input.whole("copies", 2, { min: 1, max: 100 }),
  }
}

function readSettings(input: Input, before: InstagramSettings): InstagramSettings {
  input.only(...Object.keys(before))
  const limit = input.body.read_limit
  return {
    echo: input.oneOf("echo", ["after", "before", "none"], before.echo),
    link_lifetime_ms: input.whole("link_lifetime_ms", before.link_lifetime_ms, { min: 1 }),
    media_errors: input.oneOf("media_errors", ["sync", "async"], before.media_errors),
    read_limit:
      limit === undefined
        ? before.read_limit
        : limit === null
          ? null
          : input.whole("read_limit", 2, { min: 1 }),
  }
}

/** Express knows an error handler by its four parameters. */
function answerError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent || !(error instanceof ControlError)) {
    return next(error)
  }
  response.status(error.status).json({ type: error.code, code: error.code, message: error.message })
}
