import express, { Router, type NextFunction, type Request, type Response } from "express"
import { isObject } from "../json.js"
import { asyncRoute } from "../server/async-route.js"
import { checkSend } from "./check-send.js"
import { badParameter, InstagramError, invalidToken, messageOf, unknownObject } from "./graph-error.js"
import { LINK_PATH } from "./links.js"
import type { InstagramPlatform } from "./platform.js"
import {
  describeAccount,
  describeConversation,
  describeCustomer,
  describeMessage,
  listConversations,
} from "./read.js"
import type { InstagramFault } from "./faults.js"
import type { InstagramSettings } from "./settings.js"
import {
  accept,
  act,
  checkReply,
  checkWindow,
  fetchAttachments,
  findRecipient,
  type Accepted,
} from "./send.js"
import type { InstagramAccount } from "./state.js"
import { errorOf, suffer } from "./suffer.js"

/** Longest that a dead webhook receiver holds up an answer whose echo comes first. */
const ECHO_FIRST_MS = 2_000

/** What an app can subscribe to; the two logins do not name everything alike. */
const FIELDS = {
  instagram: [
    ...["messages", "messaging_postbacks", "messaging_seen", "messaging_referral", "message_reactions"],
    ...[
      "message_edit",
      "messaging_optins",
      "messaging_handover",
      "standby",
      "comments",
      "live_comments",
      "mentions",
    ],
  ],
  page: [
    ...["messages", "messaging_postbacks", "messaging_referrals", "message_reactions", "message_reads"],
    ...["message_edits", "messaging_optins", "messaging_handovers", "standby", "feed", "mention"],
  ],
}

/**
 * The Graph API for Instagram. Under `/instagram` it is graph.instagram.com, which takes tokens of Instagram
 * Login only; without, whatever token belongs to an account here, and others are left to WhatsApp.
 */
export function instagramRouter(platform: InstagramPlatform): Router {
  const graph = graphRouter(platform)
  const router = Router()
  linkRoute(router, platform)
  router.use("/instagram", (request, response, next) => {
    const account = accountOfToken(platform, request)
    if (account?.login !== "instagram") {
      throw invalidToken()
    }
    response.locals.account = account
    graph(request, response, next)
  })
  router.use((request, response, next) => {
    const account = accountOfToken(platform, request)
    if (!account) {
      return next("router")
    }
    response.locals.account = account
    graph(request, response, next)
  })
  router.use(answerGraphError)
  return router
}

function graphRouter(platform: InstagramPlatform): Router {
  const graph = Router()
  graph.use(express.json({ limit: "3mb" }), express.urlencoded({ extended: false }))
  graph.use((request, _response, next) => {
    request.url = request.url.replace(/^\/v\d+\.\d+(?=\/)/, "")
    next()
  })
  messageRoutes(graph, platform)
  subscriptionRoutes(graph)
  readRoutes(graph, platform)
  graph.use((request) => {
    throw new InstagramError(2500, `Unknown path components: ${request.path}`)
  })
  return graph
}

function messageRoutes(graph: Router, platform: InstagramPlatform): void {
  graph.post(
    "/:id/messages",
    asyncRoute(async (request, response) => {
      const account = namedAccount(request, response)
      const body = isObject(request.body) ? request.body : {}
      const checked = checkSend(body)
      const parties = { account, customer: findRecipient(platform, account, checked.recipient) }
      if (checked.message) {
        const thread = platform.thread(account.account_id, checked.recipient)
        checkWindow(platform, account, thread, checked.message.has_tag)
        checkReply(thread, checked.message.reply_to)
      }
      const fault = platform.faults.take("send", account.account_id)
      if (await suffer(platform, fault, response)) {
        return
      }
      if (checked.act) {
        act(platform, parties, checked.act, body)
        response.json({ recipient_id: checked.recipient })
        return
      }
      const attachments = await fetchAttachments(platform, account, checked.message)
      const accepted = accept(platform, parties, checked, attachments, body)
      await answer(platform, response, fault, accepted, checked.recipient)
    })
  )
}

/** Answers a message that was taken, and tells the business of it: before, after, or not at all. */
async function answer(
  platform: InstagramPlatform,
  response: Response,
  fault: InstagramFault | null,
  accepted: Accepted,
  recipient_id: string
): Promise<void> {
  const order = ECHO_BY_FAULT[fault?.kind ?? ""] ?? platform.settings.echo
  if (order === "before") {
    const patience = new Promise<void>((resolve) => platform.simulator.timers.after(ECHO_FIRST_MS, resolve))
    await Promise.race([accepted.echo(), patience])
  }
  if (fault?.kind === "accepted_then_500") {
    const refused = errorOf({ ...fault, http_status: fault.http_status ?? 500 }, 1)
    response.status(refused.httpStatus).json(refused.body())
  } else if (fault?.kind !== "timeout") {
    response.json({ recipient_id, message_id: accepted.id })
  }
  if (order === "after") {
    void accepted.echo()
  }
}

const ECHO_BY_FAULT: Record<string, InstagramSettings["echo"]> = {
  no_echo: "none",
  echo_before_answer: "before",
}

function subscriptionRoutes(graph: Router): void {
  graph
    .route("/:id/subscribed_apps")
    .get((request, response) => {
      const { subscribed_fields } = namedAccount(request, response)
      const app = { id: "1112223334445556", name: "Inbox", subscribed_fields }
      response.json({ data: subscribed_fields.length > 0 ? [app] : [] })
    })
    .post((request, response) => {
      const account = namedAccount(request, response)
      const given: unknown = request.query.subscribed_fields ?? request.body?.subscribed_fields
      const fields = (Array.isArray(given) ? given : String(given ?? "").split(","))
        .map(String)
        .filter(Boolean)
      const known = FIELDS[account.login]
      const unknown = fields.find((field) => !known.includes(field))
      if (fields.length === 0 || unknown !== undefined) {
        throw badParameter(
          `Param subscribed_fields must be one of {${known.join(", ")}} - got "${unknown ?? ""}".`
        )
      }
      account.subscribed_fields = fields
      response.json({ success: true })
    })
    .delete((request, response) => {
      namedAccount(request, response).subscribed_fields = []
      response.json({ success: true })
    })
}

function readRoutes(graph: Router, platform: InstagramPlatform): void {
  const read = (answer: (request: Request, account: InstagramAccount, response: Response) => unknown) =>
    asyncRoute(async (request, response) => {
      const account = tokenAccount(response)
      if (!platform.mayRead(account.account_id)) {
        throw new InstagramError(613, messageOf(613))
      }
      if (await suffer(platform, platform.faults.take("read", account.account_id), response)) {
        return
      }
      response.json(answer(request, account, response))
    })
  graph.get(
    "/:id/conversations",
    read((request, _account, response) =>
      listConversations(platform, namedAccount(request, response), request.query)
    )
  )
  graph.get(
    "/:id",
    read((request, account) => describeNode(platform, account, request.params.id ?? "", request.query.fields))
  )
}

/** Whatever the id stands for: the account, a person, a conversation or a message. */
function describeNode(platform: InstagramPlatform, account: InstagramAccount, id: string, fields: unknown) {
  if (isNameOf(account, id)) {
    return describeAccount(account, fields)
  }
  const customer = platform.state.customers.get(id)
  if (customer?.account_id === account.account_id) {
    return describeCustomer(platform, customer, fields)
  }
  const threads = [...platform.state.threads.values()].filter(
    ({ phone_number_id }) => phone_number_id === account.account_id
  )
  const conversation = threads.find(({ conversation_id }) => conversation_id === id)
  if (conversation) {
    return describeConversation(conversation, fields)
  }
  for (const thread of threads) {
    const message = thread.messages.find((candidate) => candidate.id === id)
    if (message) {
      return describeMessage(platform, account, thread, message, fields)
    }
  }
  throw unknownObject(id)
}

/** Serves a medium to whoever has the link, while it lives. */
function linkRoute(router: Router, platform: InstagramPlatform): void {
  router.get(
    `${LINK_PATH}/:key`,
    asyncRoute(async (request, response) => {
      const { media } = platform.simulator
      const mediaId = platform.links.find(request.params.key ?? "")
      const bytes = mediaId && media.bytesOf(mediaId)
      if (!mediaId || !bytes) {
        response.status(403).type("text/plain").send("URL signature expired")
        return
      }
      const fault = platform.faults.take("media", media.get(mediaId)?.phone_number_id ?? "")
      if (await suffer(platform, fault, response)) {
        return
      }
      response.set("Content-Type", media.typeOf(mediaId) ?? "application/octet-stream").end(bytes)
    })
  )
}

const isNameOf = ({ account_id, app_scoped_id, page_id, login }: InstagramAccount, id: string) =>
  id === "me" || id === account_id || (login === "instagram" && id === app_scoped_id) || id === page_id

const tokenAccount = (response: Response) => response.locals.account as InstagramAccount

/** The account in the path, when it is the token's own. */
function namedAccount(request: Request, response: Response): InstagramAccount {
  const account = tokenAccount(response)
  const id = request.params.id ?? ""
  if (!isNameOf(account, id)) {
    throw unknownObject(id)
  }
  return account
}

function accountOfToken(platform: InstagramPlatform, request: Request): InstagramAccount | undefined {
  const bearer = /^Bearer (\S+)$/.exec(request.get("authorization") ?? "")?.[1]
  const token = bearer ?? request.query.access_token
  return [...platform.state.accounts.values()].find(({ access_token }) => access_token === token)
}

/** Express knows an error handler by its four parameters. */
function answerGraphError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    return next(error)
  }
  if (error instanceof InstagramError) {
    response.status(error.httpStatus).json(error.body())
    return
  }
  const isMalformed = error instanceof Error && "status" in error && Number(error.status) < 500
  const refusal = isMalformed
    ? badParameter("The request body is not valid JSON.")
    : new InstagramError(1, messageOf(1))
  if (!isMalformed) {
    console.error(error)
  }
  response.status(refusal.httpStatus).json(refusal.body())
}
