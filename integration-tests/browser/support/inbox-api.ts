import { expect } from "@playwright/test"

import { DEMO_USERS, type DemoUser } from "../../../scripts/seed/logins"
import { asList, asObject, callJson, type Json } from "../../../scripts/seed/http"
import { stack } from "../../helpers/browser-stack"
import { login } from "../../helpers/host"
import type { Customer } from "./customer"

const tokens = new Map<DemoUser, string>()

async function tokenOf(user: DemoUser): Promise<string> {
  const token = tokens.get(user) ?? (await login(stack.url, DEMO_USERS[user].email))
  tokens.set(user, token)
  return token
}

/** Calls the inbox's API as one of the demo's people, admin by default. */
export async function callInbox(
  method: "GET" | "POST",
  path: string,
  body?: Json,
  user: DemoUser = "admin"
): Promise<Json> {
  return callJson(method, `${stack.url}/admin/inbox${path}`, body, await tokenOf(user))
}

/** The id of the one open conversation with this customer, once there is one. */
export function conversationWith({ address }: Customer): Promise<string> {
  return conversationAt(address)
}

/** The same by the contact's address. */
export async function conversationAt(address: string): Promise<string> {
  let ids: string[] = []
  await expect
    .poll(
      async () => {
        const { conversations } = await callInbox("GET", `/conversations?view=all&limit=100`)
        ids = asList(conversations)
          .filter(({ contact }) => asObject(contact).address === address)
          .map(({ id }) => String(id))
        return ids.length
      },
      { message: `the conversation with ${address}` }
    )
    .toBe(1)
  return ids[0] ?? ""
}

/** Waits until this many messages of a conversation are stored, not counting what the team did with it. */
export async function waitForMessages(conversationId: string, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const { messages } = await callInbox("GET", `/conversations/${conversationId}/messages?limit=100`)
        const deeds = asList(messages).filter(({ details }) => asObject(asObject(details).system).actor)
        return Math.max(0, ...asList(messages).map(({ sequence }) => Number(sequence))) - deeds.length
      },
      { message: `${count} messages`, timeout: 30_000 }
    )
    .toBe(count)
}

/** Asks the platform again whether the shop's channel works. */
export async function checkChannel(): Promise<void> {
  const { channels } = await callInbox("GET", "/channels")
  for (const { id } of asList(channels)) {
    await callInbox("POST", `/channels/${String(id)}/check`, {})
  }
}

/** Brings the platform's templates into the inbox. */
export async function syncTemplates(): Promise<void> {
  const { channels } = await callInbox("GET", "/channels")
  for (const { id, provider } of asList(channels)) {
    if (provider === "whatsapp") await callInbox("POST", "/templates/sync", { channel_id: String(id) })
  }
}
