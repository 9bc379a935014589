import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { InboxError } from "../../../../utils/inbox-error"
import { inboxModules } from "../../../../workflows/modules"
import { handle } from "../../../handle"
import { readRawBody } from "./read-raw-body"

/** The platform's handshake when this address is set as its webhook. */
export const GET = handle(async (request, response) => {
  const { channels } = inboxModules(request.scope)
  const provider = request.params.provider!
  if (!(await channels.hasProvider(provider))) {
    throw new InboxError("not_found", "There is no such channel provider")
  }
  const challenge = await channels.answerChallenge(provider, request.query)
  if (challenge === null) throw new InboxError("not_permitted", "The verify token is not one of ours")
  response.status(200).type("text/plain").send(challenge)
})

/** A delivery: answered 200 once it is durable, read later. */
export const POST = handle(async (request, response) => {
  const { channels, conversations, queue } = inboxModules(request.scope)
  const provider = request.params.provider!
  if (!(await channels.hasProvider(provider))) {
    throw new InboxError("not_found", "There is no such channel provider")
  }
  const rawBody = await readRawBody(request)
  const headers = request.headers as Record<string, string | undefined>
  if (!(await channels.verifyWebhook(provider, { rawBody, headers }))) {
    throw new InboxError("unauthorized", "The signature does not fit")
  }
  const body = rawBody.toString("utf8")
  const { known, unknown } = await channels.accountsOf(provider, parse(body))
  if (unknown.length) {
    const logger = request.scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    void channels
      .countUnknown(provider, unknown)
      .catch(() => logger.warn("[inbox] could not count a stranger's delivery"))
  }
  if (known.length) {
    await conversations.journalDelivery({ provider, body, received_at: new Date() })
    queue.wake("inbox-process-deliveries")
  }
  response.status(200).json({ received: true })
})

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new InboxError("invalid_data", "The body is not JSON")
  }
}
