import path from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { IdentityRow } from "../../../modules/conversation/storage/rows"
import { ChannelError } from "../../../utils/channel-error"
import { makeThumbnail } from "../../../utils/inspect-file"
import { withTempDir } from "../../../utils/temp-dir"
import { upload } from "../../common/files"
import { receiveFile } from "../../common/receive"
import { inboxModules } from "../../modules"

const MAX_AVATAR_BYTES = 5 * 1024 * 1024
/** Pixels; it is never shown larger. */
const AVATAR_SIDE = 160

/**
 * Asks the platform for a new contact's name and picture, where it tells. A contact without them is a
 * contact all the same, so a refusal is no failure.
 */
export const fetchProfileStep = createStep(
  "inbox-fetch-contact-profile",
  async ({ identity_id }: { identity_id: string }, { container }) => {
    const { channels, conversations, realtime } = inboxModules(container)
    const identity = await conversations.findIdentity(identity_id)
    if (!identity || identity.profile_fetched_at) return new StepResponse(undefined)
    try {
      const profile = await channels.fetchProfile(identity.channel_id, identity)
      if (!profile) return new StepResponse(undefined)
      await conversations.saveProfile(identity.id, {
        profile_name: profile.profile_name,
        username: profile.username,
        avatar_file_id: profile.avatar_url && (await copyAvatar(container, identity, profile.avatar_url)),
      })
      await realtime.ring()
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error
    }
    return new StepResponse(undefined)
  }
)

/** The platform's link dies in days. Null when there is no picture to be had. */
async function copyAvatar(
  container: MedusaContainer,
  { channel_id }: IdentityRow,
  url: string
): Promise<string | null> {
  const failure = () => new ChannelError("No picture", { code: "media_failed", retryable: false })
  try {
    const { stream } = await inboxModules(container).channels.fetchMedium(channel_id, {
      kind: "image",
      external_id: null,
      source_url: url,
      mime_type: null,
      name: null,
      sha256: null,
      details: {},
      message_external_id: "",
    })
    return await withTempDir(async (dir) => {
      const file = path.join(dir, "avatar")
      await receiveFile(stream, file, { max_bytes: MAX_AVATAR_BYTES, too_large: failure, silent: failure })
      const picture = await makeThumbnail(file, AVATAR_SIDE)
      return picture && (await upload(container, [picture]))
    })
  } catch (error) {
    if (error instanceof ChannelError) return null
    throw error
  }
}
