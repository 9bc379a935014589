import type { Router } from "express"
import { Input } from "../server/control/input.js"
import { findAccount } from "./accounts.js"
import { INSTAGRAM_FAULT_KINDS, type InstagramFault, type InstagramFaultPlace } from "./faults.js"
import type { InstagramPlatform } from "./platform.js"
import type { InstagramSettings } from "./settings.js"

/** Faults and settings: how Instagram behaves from now on. */
export function behaviourRoutes(router: Router, platform: InstagramPlatform): void {
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
