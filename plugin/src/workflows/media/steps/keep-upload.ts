import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ChannelCapabilities } from "../../../types/http/channel"
import { assertChannelTakes } from "../../../utils/check-attachment"
import { safeFileName } from "../../../utils/file-name"
import { InboxError } from "../../../utils/inbox-error"
import { inspectFile, type InspectedFile } from "../../../utils/inspect-file"
import { remuxToOgg } from "../../../utils/voice"
import { inboxModules } from "../../modules"
import { deleteFiles, keepFile } from "../../common/files"

export interface KeepUploadInput {
  /** The received bytes, in a folder of their own that the caller removes. */
  path: string
  name: string | null
  mime_type: string | null
  /** Null: for snippets, which any channel may use. */
  channel_id: string | null
  /** User or contact identity. */
  created_by: string
  /** Recorded from the microphone. */
  voice: boolean
}

/**
 * Looks into an uploaded file and keeps it when its channel takes it.
 * @throws InboxError `not_found`, `attachment_type_not_allowed`, `audio_not_allowed`, `attachment_too_large`
 */
export const keepUploadStep = createStep(
  "inbox-keep-uploaded-file",
  async (input: KeepUploadInput, { container }) => {
    const { conversations } = inboxModules(container)
    const capabilities = input.channel_id ? await capabilitiesOf(container, input.channel_id) : null
    const name = safeFileName(input.name)
    const received = await inspectFile(input.path, { mime_type: input.mime_type, name })
    const { file, inspected } = capabilities
      ? await asChannelWants(input.path, received, capabilities)
      : { file: input.path, inspected: received }
    if (capabilities) assertChannelTakes(capabilities, inspected)
    const { audio, ...facts } = inspected
    const kept = await keepFile(container, file, { ...facts, name: named(name, inspected) })
    const attachment = await conversations.insertUpload({
      ...kept,
      channel_id: input.channel_id ?? "snippet",
      created_by: input.created_by,
      voice: input.voice && capabilities?.voice === "ogg_opus" && audio?.codec === "opus",
    })
    return new StepResponse(attachment, [kept.file_id, kept.thumbnail_file_id])
  },
  async (files, { container }) => {
    await deleteFiles(
      container,
      (files ?? []).flatMap((file) => file ?? [])
    )
  }
)

/** @throws InboxError `not_found` */
async function capabilitiesOf(container: MedusaContainer, channelId: string): Promise<ChannelCapabilities> {
  const channels = await inboxModules(container).channels.listChannels()
  const channel = channels.find(({ id }) => id === channelId)
  if (!channel?.capabilities) throw new InboxError("not_found", "There is no such channel")
  return channel.capabilities
}

/** A recording in another container than the channel's, with the same sound in it, changes its container. */
async function asChannelWants(
  file: string,
  inspected: InspectedFile,
  { voice, media }: ChannelCapabilities
): Promise<{ file: string; inspected: InspectedFile }> {
  const isRecording = inspected.kind === "audio" && inspected.audio?.codec === "opus"
  const isTaken = inspected.mime_type === "audio/ogg" && media.audio?.mime_types.includes("audio/ogg")
  if (voice !== "ogg_opus" || !isRecording || isTaken) return { file, inspected }
  const target = path.join(path.dirname(file), "voice.ogg")
  if (!(await remuxToOgg(file, target))) return { file, inspected }
  return { file: target, inspected: await inspectFile(target, { mime_type: "audio/ogg", name: null }) }
}

const EXTENSIONS: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "audio/ogg": "ogg",
  "audio/mp4": "m4a",
  "application/pdf": "pdf",
  "text/plain": "txt",
  "text/csv": "csv",
}

/** People's name for the file, else one by what it is; a changed container changes the ending. */
function named(name: string | null, { kind, mime_type }: InspectedFile): string {
  const extension = EXTENSIONS[mime_type]
  if (!name) return extension ? `${kind}.${extension}` : kind
  return mime_type === "audio/ogg" ? name.replace(/\.(webm|mp4|m4a|weba)$/i, ".ogg") : name
}
