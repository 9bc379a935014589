import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Stream } from "../../../modules/routing/storage/presence"
import { announcePresence } from "../../common/agents"
import { inboxModules } from "../../modules"

/** Somebody is there who was not: colleagues see it, and what waits may be given to them. */
async function arrive(container: MedusaContainer, userIds: string[]): Promise<void> {
  if (!userIds.length) return
  await announcePresence(container, userIds)
  await inboxModules(container)
    .queue.enqueue("inbox-distribute", {})
    .catch(() => undefined)
}

export const openStreamStep = createStep(
  "inbox-register-stream",
  async ({ user_id, must_tell }: { user_id: string; must_tell: boolean }, { container }) => {
    const { id, has_come } = await inboxModules(container).routing.openConnection(user_id, must_tell)
    if (has_come) await arrive(container, [user_id])
    return new StepResponse({ id })
  }
)

export const tellAliveStep = createStep(
  "inbox-note-alive",
  async ({ user_id }: { user_id: string }, { container }) => {
    const has_come = await inboxModules(container).routing.tellAlive(user_id)
    if (has_come) await arrive(container, [user_id])
    return new StepResponse(undefined)
  }
)

export const keepStreamsStep = createStep(
  "inbox-renew-streams",
  async ({ streams }: { streams: Stream[] }, { container }) => {
    await arrive(container, await inboxModules(container).routing.renewConnections(streams))
    return new StepResponse(undefined)
  }
)

export const closeStreamStep = createStep(
  "inbox-forget-stream",
  async ({ id }: { id: string }, { container }) => {
    await inboxModules(container).routing.closeConnection(id)
    return new StepResponse(undefined)
  }
)
