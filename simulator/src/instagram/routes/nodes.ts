import type { Request, Response, Router } from "express"
import { asyncRoute } from "../../server/async-route.js"
import { InstagramError, messageOf, unknownObject } from "../graph-error.js"
import type { InstagramPlatform } from "../platform.js"
import {
  describeAccount,
  describeConversation,
  describeCustomer,
  describeMessage,
  listConversations,
} from "../read.js"
import type { InstagramAccount } from "../state.js"
import { isNameOf, namedAccount, tokenAccount } from "./authorize.js"
import { suffer } from "./suffer.js"

/** Everything that is only read. */
export function nodeRoutes(graph: Router, platform: InstagramPlatform): void {
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
