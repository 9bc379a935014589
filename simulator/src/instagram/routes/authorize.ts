import type { Request, Response } from "express"
import { unknownObject } from "../graph-error.js"
import type { InstagramPlatform } from "../platform.js"
import type { InstagramAccount } from "../state.js"

/** Whether a path means this account. */
export const isNameOf = ({ account_id, app_scoped_id, page_id, login }: InstagramAccount, id: string) =>
  id === "me" || id === account_id || (login === "instagram" && id === app_scoped_id) || id === page_id

/** The account the request's token is for. */
export const tokenAccount = (response: Response) => response.locals.account as InstagramAccount

/** The account in the path, when it is the token's own. */
export function namedAccount(request: Request, response: Response): InstagramAccount {
  const account = tokenAccount(response)
  const id = request.params.id ?? ""
  if (!isNameOf(account, id)) {
    throw unknownObject(id)
  }
  return account
}

export function accountOfToken(platform: InstagramPlatform, request: Request): InstagramAccount | undefined {
  const bearer = /^Bearer (\S+)$/.exec(request.get("authorization") ?? "")?.[1]
  const token = bearer ?? request.query.access_token
  return [...platform.state.accounts.values()].find(({ access_token }) => access_token === token)
}
