import { createHmac } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { ChannelHealth, ConnectedChannel } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { list, loose, present, text } from "../meta/tolerant"
import type { GraphClient } from "./client"
import { checkQuality, checkStatus, degraded, disconnected } from "./number-health"

/**
 * Whether token, number and business account belong together, messages arrive and the number may send. The
 * reason says what to put right; `disconnected` where nothing can be sent.
 */
export async function checkHealth(client: GraphClient, channel: ConnectedChannel): Promise<ChannelHealth> {
  try {
    const number = await readNumber(client, channel)
    if (!number) return await explainNumber(client, channel)
    return (
      checkStatus(number.status) ??
      (await checkAccount(client, channel)) ??
      (await checkWebhook(client, channel)) ??
      (await checkSecret(client, channel)) ??
      checkQuality(number.quality_rating)
    )
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    return explainRefusal(error)
  }
}

function explainRefusal(error: ChannelError): ChannelHealth {
  switch (error.code) {
    case "channel_disconnected":
      return disconnected("Meta does not accept the access token: create a permanent one and enter it here")
    case "permission_missing":
      return disconnected(
        "The access token lacks a permission: give its system user whatsapp_business_messaging and whatsapp_business_management, then enter a new token"
      )
    case "account_restricted":
      return degraded(`Meta has restricted the account, see the WhatsApp Manager: ${error.message}`)
    default:
      return degraded(error.message)
  }
}

/** Null for an id that does not exist or that the token may not see: Meta does not tell them apart. */
async function readIfAllowed(
  client: GraphClient,
  channel: ConnectedChannel,
  path: string[],
  fields?: string
): Promise<unknown> {
  try {
    return await client.read(channel, path, fields ? { fields } : {})
  } catch (error) {
    if (error instanceof ChannelError && error.code === "invalid_request") return null
    throw error
  }
}

const numberSchema = loose({ id: text, display_phone_number: text, status: text, quality_rating: text })
const NUMBER_FIELDS = "id,display_phone_number,verified_name,status,quality_rating"

async function readNumber(client: GraphClient, channel: ConnectedChannel) {
  return numberSchema.parse(await readIfAllowed(client, channel, [channel.external_id], NUMBER_FIELDS))
}

const numbersSchema = z.object({ data: list(numberSchema) })

/** The numbers of the business account; null when it cannot be seen. */
async function readNumbers(client: GraphClient, channel: ConnectedChannel) {
  const path = [channel.credentials.waba_id ?? "", "phone_numbers"]
  const answer = numbersSchema.safeParse(await readIfAllowed(client, channel, path))
  return answer.success ? present(answer.data.data) : null
}

/** Why the number could not be read: the id, or what the token may see. */
async function explainNumber(client: GraphClient, channel: ConnectedChannel): Promise<ChannelHealth> {
  const numbers = await readNumbers(client, channel)
  if (!numbers) {
    return disconnected(
      "The access token sees neither this phone number nor its business account: correct both ids, or give the token's system user access to the account"
    )
  }
  if (numbers.some(({ id }) => id === channel.external_id)) {
    return disconnected(
      "The access token may not use this phone number: give its system user full access to the WhatsApp account"
    )
  }
  const others = numbers.map(
    ({ id, display_phone_number }) => `${id} is ${display_phone_number ?? "another"}`
  )
  return disconnected(
    `There is no phone number with the id ${channel.external_id}: correct the phone number id${
      others.length ? ` (${others.slice(0, 5).join(", ")})` : ""
    }`
  )
}

async function checkAccount(client: GraphClient, channel: ConnectedChannel): Promise<ChannelHealth | null> {
  const numbers = await readNumbers(client, channel).catch(managementMissing)
  if (!numbers) {
    return degraded(
      "The business account id is wrong or the access token does not see it: correct it, else templates and webhooks do not work"
    )
  }
  if ("state" in numbers) return numbers
  if (numbers.some(({ id }) => id === channel.external_id)) return null
  return degraded(
    `The phone number is not one of the business account ${channel.credentials.waba_id}: correct the business account id`
  )
}

/** The number itself could be read, so only the permission for the account is missing. */
function managementMissing(error: unknown): ChannelHealth {
  if (error instanceof ChannelError && error.code === "permission_missing") {
    return degraded(
      "The access token lacks the permission whatsapp_business_management: templates and webhooks need it"
    )
  }
  throw error
}

const appsSchema = z.object({ data: list(z.unknown()) })

async function checkWebhook(client: GraphClient, channel: ConnectedChannel): Promise<ChannelHealth | null> {
  const path = [channel.credentials.waba_id ?? "", "subscribed_apps"]
  const apps = appsSchema.safeParse(await readIfAllowed(client, channel, path))
  return apps.success && present(apps.data.data).length
    ? null
    : degraded("No messages arrive: the app is not subscribed to this account's webhooks. Subscribe it")
}

/**
 * Meta refuses a call that proves another secret than that of the token's app, and it signs webhooks with
 * the right one: ours would not recognise them.
 */
async function checkSecret(client: GraphClient, channel: ConnectedChannel): Promise<ChannelHealth | null> {
  const { access_token = "", app_secret = "" } = channel.credentials
  const appsecret_proof = createHmac("sha256", app_secret).update(access_token).digest("hex")
  try {
    await client.read(channel, [channel.external_id], { fields: "id", appsecret_proof })
    return null
  } catch (error) {
    if (error instanceof ChannelError && /appsecret_proof/i.test(error.message)) {
      return degraded(
        "No messages arrive: the app secret is not that of the token's app. Correct the app secret"
      )
    }
    throw error
  }
}
