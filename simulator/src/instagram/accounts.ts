import { notFound } from "../server/control/input.js"
import type { InstagramPlatform } from "./platform.js"
import type { InstagramAccount } from "./state.js"

/** @throws ControlError 404 */
export function findAccount(platform: InstagramPlatform, id: unknown): InstagramAccount {
  const account = platform.state.accounts.get(String(id))
  if (!account) {
    throw notFound(`no account ${String(id)} is registered (POST /simulator/instagram/accounts)`)
  }
  return account
}

/** What may be shown: tokens and secrets stay inside. */
export function withoutSecrets(account: InstagramAccount) {
  const { access_token: _token, app_secret: _secret, verify_token: _verify, ...shown } = account
  return shown
}
