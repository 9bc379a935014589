import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ConnectedChannel } from "../../../types/channel"
import type { WebchatSettings } from "../../../types/http/webchat"
import { InboxError } from "../../../utils/inbox-error"
import { readOrigin, readWebchatSettings } from "../../../utils/webchat-settings"
import { inboxModules } from "../../../workflows/modules"
import { addressOf, limit } from "./rate-limit"
import { readVisitorToken, type VisitorToken } from "./tokens"

/** The provider all of these routes belong to. */
const PROVIDER = "webchat"
const PREFLIGHT_SECONDS = 7_200

export interface Site {
  channel: ConnectedChannel
  settings: WebchatSettings
}

export interface Visitor extends Site {
  token: VisitorToken
}

/**
 * Cross-origin headers for the sites of any webchat; preflights, which name no channel, end here. Each
 * route then checks the site against its own channel.
 */
export async function allowSites(request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction) {
  response.setHeader("Vary", "Origin")
  const origin = readOrigin(request.headers.origin)
  const sites = await inboxModules(request.scope).channels.connected(PROVIDER)
  const isKnown = sites.some(({ settings }) =>
    readWebchatSettings(settings).allowed_origins.includes(origin ?? "")
  )
  if (origin && isKnown) {
    response.setHeader("Access-Control-Allow-Origin", origin)
    response.setHeader("Access-Control-Expose-Headers", "Retry-After")
  }
  if (request.method !== "OPTIONS") return next()
  if (origin && isKnown) {
    response.setHeader("Access-Control-Allow-Methods", "GET, POST")
    response.setHeader("Access-Control-Allow-Headers", "authorization, content-type, last-event-id")
    response.setHeader("Access-Control-Max-Age", String(PREFLIGHT_SECONDS))
  }
  response.status(204).end()
}

/**
 * The webchat a page asks for, when the page is on one of its sites.
 * @throws InboxError `not_found`, `not_permitted`, `too_many_requests`
 */
export async function siteOf(
  request: MedusaRequest,
  response: MedusaResponse,
  channelId: string
): Promise<Site> {
  limit(response, "request", addressOf(request))
  const site = await findSite(request, channelId)
  if (!site) throw new InboxError("not_found", "There is no such webchat")
  assertOrigin(request, site)
  return site
}

/**
 * Who asks: the visitor of a token of ours, on a site of its channel.
 * @throws InboxError `unauthorized`, `not_permitted`, `too_many_requests`
 */
export async function visitorOf(request: MedusaRequest, response: MedusaResponse): Promise<Visitor> {
  limit(response, "request", addressOf(request))
  const [, given] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "") ?? []
  const token = given ? readVisitorToken(request.scope, given) : null
  const site = token && (await findSite(request, token.channel_id))
  if (!token || !site) throw new InboxError("unauthorized", "The visitor's token is not valid any more")
  assertOrigin(request, site)
  return { ...site, token }
}

async function findSite(request: MedusaRequest, channelId: string): Promise<Site | null> {
  const channels = await inboxModules(request.scope).channels.connected(PROVIDER)
  const channel = channels.find(({ id }) => id === channelId)
  return channel ? { channel, settings: readWebchatSettings(channel.settings) } : null
}

/** Browsers leave `Origin` away only when a page reads from its own server. */
function assertOrigin(request: MedusaRequest, { settings }: Site): void {
  const { origin, "sec-fetch-site": fetchSite } = request.headers
  const own = fetchSite === "same-origin" ? `${request.protocol}://${request.headers.host}` : null
  const site = readOrigin(origin ?? own)
  if (!site || !settings.allowed_origins.includes(site)) {
    throw new InboxError("not_permitted", "This site may not show this chat: add it to allowed_origins")
  }
}
