import type { Response, Router } from "express"
import { isObject } from "../../json.js"
import { asyncRoute } from "../../server/async-route.js"
import { accept, type Accepted } from "../accept.js"
import { act } from "../business-acts.js"
import { checkReply, checkWindow, findRecipient } from "../check-recipient.js"
import { checkSend } from "../check-send.js"
import type { InstagramFault } from "../faults.js"
import { fetchAttachments } from "../fetch-attachments.js"
import type { InstagramPlatform } from "../platform.js"
import type { InstagramSettings } from "../settings.js"
import { namedAccount } from "./authorize.js"
import { errorOf, suffer } from "./suffer.js"

/** Longest that a dead webhook receiver holds up an answer whose echo comes first. */
const ECHO_FIRST_MS = 2_000

/** `POST /{account}/messages`: messages, reactions, typing and seen. */
export function messageRoutes(graph: Router, platform: InstagramPlatform): void {
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
