import path from "node:path"
import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AttachmentInConversation, StoredFile } from "../../../modules/conversation/storage/attachments"
import { ChannelError } from "../../../utils/channel-error"
import { errorMessage } from "../../../utils/error-message"
import { safeFileName } from "../../../utils/file-name"
import { inspectFile, type InspectedFile } from "../../../utils/inspect-file"
import { withTempDir } from "../../../utils/temp-dir"
import { inboxModules } from "../../modules"
import { keepFile } from "../../common/files"
import { receiveFile } from "../../common/receive"

/** Fetches the bytes of one medium, looks into them and keeps them, or notes why not. */
export const fetchMediumStep = createStep(
  "inbox-fetch-medium-bytes",
  async ({ attachment_id }: { attachment_id: string }, { container }) => {
    const { conversations, queue, realtime } = inboxModules(container)
    const attachment = await conversations.claimFetch(attachment_id)
    if (!attachment) return new StepResponse(undefined)
    try {
      await conversations.recordFetched(attachment.id, await fetchAndKeep(container, attachment))
    } catch (error) {
      const failure = asFailure(container, error, attachment.id)
      const delay = await conversations.recordFetchFailure(attachment, {
        ...failure.toFailure(),
        retry_after: failure.retry_after,
      })
      if (delay !== null) await queue.enqueue("inbox-fetch-medium", { attachment_id }, { delay })
    }
    await realtime.ring()
    return new StepResponse(undefined)
  }
)

function asFailure(container: MedusaContainer, error: unknown, id: string): ChannelError {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  if (error instanceof ChannelError) {
    // Somebody may be trying to have us ask inside.
    if (error.code === "address_not_allowed") logger.warn(`[inbox] attachment ${id}: ${error.message}`)
    return error
  }
  logger.warn(`[inbox] attachment ${id}: ${errorMessage(error)}`)
  return new ChannelError("The file could not be fetched", { code: "media_failed", retryable: true })
}

async function fetchAndKeep(
  container: MedusaContainer,
  attachment: AttachmentInConversation
): Promise<StoredFile> {
  const { channels, conversations, realtime } = inboxModules(container)
  const medium = await channels.fetchMedium(attachment.channel_id, {
    ...attachment,
    message_external_id: attachment.message_external_id ?? "",
  })
  return withTempDir(async (dir) => {
    const file = path.join(dir, "file")
    await receiveFile(medium.stream, file, {
      max_bytes: channels.maxFileBytes,
      too_large: () =>
        new ChannelError("The file is larger than the inbox takes", {
          code: "media_too_large",
          retryable: false,
        }),
      silent: () =>
        new ChannelError("The platform stopped sending the file", { code: "media_failed", retryable: true }),
      onProgress: (bytes) => {
        void conversations
          .recordFetchProgress(attachment.id, bytes, medium.size)
          .then(() => realtime.ring())
          .catch(() => undefined)
      },
    })
    const name = safeFileName(attachment.name ?? medium.name)
    const inspected = await inspectFile(file, { mime_type: medium.mime_type ?? attachment.mime_type, name })
    assertUnharmed(attachment, inspected)
    const { audio: _audio, ...facts } = inspected
    return keepFile(container, file, { ...facts, kind: kindOf(attachment, inspected), name })
  })
}

/** Platforms give the hash as base64 or as hex. */
function assertUnharmed({ sha256 }: AttachmentInConversation, inspected: InspectedFile): void {
  if (!sha256) return
  const base64 = Buffer.from(inspected.sha256, "hex").toString("base64")
  if (sha256 === base64 || sha256.toLowerCase() === inspected.sha256) return
  throw new ChannelError("The file arrived damaged", { code: "media_damaged", retryable: true })
}

/** What the content is; a picture sent as a sticker or as a document stays what it was sent as. */
function kindOf(attachment: AttachmentInConversation, { kind, mime_type }: InspectedFile) {
  if (attachment.kind === "sticker") return mime_type === "image/webp" ? "sticker" : kind
  return attachment.kind === "document" ? "document" : kind
}
