import { z } from "@medusajs/framework/zod"
import type { ConnectedChannel, FetchedProfile } from "../../types/channel"
import { ChannelError } from "../../utils/channel-error"
import { text } from "../meta/tolerant"
import type { InstagramClient } from "./client"

const profileSchema = z.object({ name: text, username: text, profile_pic: text })

/** Null when the person has not agreed to be looked up, or is gone. Name and picture may be missing. */
export async function fetchProfile(
  client: InstagramClient,
  channel: ConnectedChannel,
  userId: string
): Promise<FetchedProfile | null> {
  try {
    const fields = "name,username,profile_pic"
    const answer = await client.read(channel, encodeURIComponent(userId), { fields })
    const profile = profileSchema.safeParse(answer).data
    if (!profile) return null
    return {
      username: profile.username || null,
      profile_name: profile.name || null,
      avatar_url: profile.profile_pic || null,
    }
  } catch (error) {
    if (error instanceof ChannelError && TELLS_NOTHING.has(error.code)) return null
    throw error
  }
}

const TELLS_NOTHING = new Set(["consent_missing", "undeliverable", "invalid_request"])
