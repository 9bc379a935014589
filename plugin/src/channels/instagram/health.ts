import { z } from "@medusajs/framework/zod"
import type { ChannelHealth, ConnectedChannel } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { list, loose, present, text } from "../meta/tolerant"
import { isPage, sender, type InstagramClient } from "./client"

const CONNECTED: ChannelHealth = { state: "connected", reason: null }
const degraded = (reason: string): ChannelHealth => ({ state: "degraded", reason })
const disconnected = (reason: string): ChannelHealth => ({ state: "disconnected", reason })

/** Whether token and ids belong together and webhooks come in; the reason says what to put right. */
export async function checkHealth(
  client: InstagramClient,
  channel: ConnectedChannel
): Promise<ChannelHealth> {
  try {
    const wrong = isPage(channel) ? await checkPage(client, channel) : await checkAccount(client, channel)
    return wrong ?? (await checkWebhook(client, channel))
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    return describe(error, channel)
  }
}

function describe(error: ChannelError, channel: ConnectedChannel): ChannelHealth {
  switch (error.code) {
    case "channel_disconnected":
      return disconnected(
        isPage(channel)
          ? "Meta does not accept the access token: enter a new Page access token"
          : "Instagram does not accept the access token: enter a new one, or choose the login “page” if it is a Page's"
      )
    case "permission_missing":
      return disconnected(
        "The access token lacks a permission: give the app the Instagram messaging permission and enter a new token"
      )
    case "account_restricted":
      return degraded(`Meta has restricted the account: ${error.message}`)
    default:
      return degraded(error.message)
  }
}

const accountSchema = z.object({ id: text, user_id: text, username: text })

async function checkAccount(
  client: InstagramClient,
  channel: ConnectedChannel
): Promise<ChannelHealth | null> {
  const answer = await client.read(channel, "me", { fields: "user_id,username" })
  const account = accountSchema.safeParse(answer).data
  const ids = [account?.user_id, account?.id].filter(Boolean)
  if (!ids.length || ids.includes(channel.external_id)) return null
  return disconnected(
    `The access token belongs to ${named(account?.username)}with the account id ${ids[0]}, not ${channel.external_id}: correct the account id, or enter that account's token`
  )
}

const pageSchema = z.object({
  id: text,
  name: text,
  instagram_business_account: loose({ id: text, username: text }),
})

async function checkPage(client: InstagramClient, channel: ConnectedChannel): Promise<ChannelHealth | null> {
  const fields = "id,name,instagram_business_account{id,username}"
  const page = pageSchema.safeParse(await client.read(channel, "me", { fields })).data
  const { page_id } = channel.credentials
  if (page_id && page?.id && page.id !== page_id) {
    return disconnected(
      `The access token belongs to the Page ${page.name ?? ""} (${page.id}), not ${page_id}: correct the page id, or enter that Page's token`
    )
  }
  const linked = page?.instagram_business_account
  if (!linked?.id) {
    return disconnected("No Instagram account is linked to this Page: link it in the Page's settings")
  }
  if (linked.id === channel.external_id) return null
  return disconnected(
    `This Page is linked to ${named(linked.username)}with the account id ${linked.id}, not ${channel.external_id}: correct the account id, or enter the right Page's token`
  )
}

const named = (username: string | null | undefined) => (username ? `@${username} ` : "the account ")

const subscriptionsSchema = z.object({ data: list(loose({ subscribed_fields: list(text) })) })

async function checkWebhook(client: InstagramClient, channel: ConnectedChannel): Promise<ChannelHealth> {
  const answer = await client.read(channel, `${sender(channel)}/subscribed_apps`)
  const apps = present(subscriptionsSchema.safeParse(answer).data?.data)
  if (!apps.length) {
    return degraded("No messages arrive: the app is not subscribed to this account's webhooks. Subscribe it")
  }
  const hears = apps.some(({ subscribed_fields: fields }) => !fields || present(fields).includes("messages"))
  return hears
    ? CONNECTED
    : degraded("No messages arrive: the webhook subscription lacks the field “messages”. Subscribe again")
}
