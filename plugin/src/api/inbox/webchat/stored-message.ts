import type { MedusaContainer } from "@medusajs/framework/types"
import type { WebchatMessageDTO } from "../../../types/http/webchat"
import { inboxModules } from "../../../workflows/modules"
import { fileLinks } from "../../presenters/links"
import { presentMessage } from "../../presenters/message"
import type { Visitor } from "./access"
import { presentVisitorMessage } from "./presenters"

/** Longer than storing takes unless something is down; then the stream brings the message. */
const PATIENCE_MS = 3_000
const LOOK_AGAIN_MS = 250

/** The visitor's message when it is in its conversation, by its id on the channel. */
export async function findStored(
  container: MedusaContainer,
  { channel }: Visitor,
  externalId: string
): Promise<WebchatMessageDTO | null> {
  const { conversations } = inboxModules(container)
  const [row] = await conversations.listInboxMessages(
    { channel_id: channel.id, external_id: externalId },
    { select: ["id"], take: 1 }
  )
  const [message] = row ? await conversations.messagesByIds([row.id]) : []
  return message ? presentVisitorMessage(presentMessage(message, fileLinks(container))) : null
}

/** The same, looked for whenever something was stored, for a moment; null when it takes longer. */
export async function waitForStored(
  container: MedusaContainer,
  visitor: Visitor,
  externalId: string
): Promise<WebchatMessageDTO | null> {
  const { realtime } = inboxModules(container)
  let wake = () => {}
  const stop = realtime.onRing(() => wake())
  try {
    for (const deadline = Date.now() + PATIENCE_MS; ;) {
      const news = new Promise<void>((resolve) => (wake = resolve))
      const message = await findStored(container, visitor, externalId)
      if (message || Date.now() > deadline) return message
      await Promise.race([news, new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))])
    }
  } finally {
    stop()
  }
}
