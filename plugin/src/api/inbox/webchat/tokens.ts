import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { inboxModules } from "../../../workflows/modules"

/** Who a page's requests are from. Made by us only; what a page claims is in `name` and `email`. */
export interface VisitorToken {
  channel_id: string
  visitor_id: string
  name: string | null
  email: string | null
  /** A customer who proved it with the shop's own login. */
  customer_id: string | null
  /** Milliseconds since 1970. */
  issued_at: number
}

/** What a storefront gets for a logged-in customer. */
export interface IdentityToken {
  customer_id: string
}

const DAY_MS = 24 * 60 * 60_000
/** An anonymous visitor is remembered for as long as they come back within this time. */
const ANONYMOUS_MS = 90 * DAY_MS
/** A customer's history needs the login again after this: a page asks for it on every visit. */
const CUSTOMER_MS = 7 * DAY_MS
const IDENTITY_MS = 5 * 60_000
/** An anonymous token older than this is exchanged for a new one. */
const RENEW_AFTER_MS = DAY_MS

export function issueVisitorToken(container: MedusaContainer, visitor: Omit<VisitorToken, "issued_at">) {
  const now = Date.now()
  const expiresAt = new Date(now + (visitor.customer_id ? CUSTOMER_MS : ANONYMOUS_MS))
  const token = visitorSigner(container).sign({ ...visitor, issued_at: now }, expiresAt)
  return { token, expires_at: expiresAt.toISOString() }
}

export const newVisitorId = () => `visitor_${randomBytes(15).toString("base64url")}`

/** Null when it is not ours or has expired. */
export const readVisitorToken = (container: MedusaContainer, token: string): VisitorToken | null =>
  visitorSigner(container).verify(token)

/** A new one for an anonymous visitor who keeps coming back; a customer logs in again. */
export function renewedToken(container: MedusaContainer, token: VisitorToken): string | undefined {
  const isOld = Date.now() - token.issued_at > RENEW_AFTER_MS
  return isOld && !token.customer_id ? issueVisitorToken(container, token).token : undefined
}

export function issueIdentityToken(container: MedusaContainer, customerId: string) {
  const expiresAt = new Date(Date.now() + IDENTITY_MS)
  const token = identitySigner(container).sign({ customer_id: customerId }, expiresAt)
  return { token, expires_at: expiresAt.toISOString() }
}

/** Null when it is not ours or has expired. */
export const readIdentityToken = (container: MedusaContainer, token: string): IdentityToken | null =>
  identitySigner(container).verify(token)

const visitorSigner = (container: MedusaContainer) =>
  inboxModules(container).channels.signer<VisitorToken>("webchat-visitor")
const identitySigner = (container: MedusaContainer) =>
  inboxModules(container).channels.signer<IdentityToken>("webchat-identity")
