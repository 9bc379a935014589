import { z } from "@medusajs/framework/zod"
import { flag, list, loose, text } from "../meta/tolerant"

const productSchema = loose({ id: text })

const referralSchema = loose({
  ref: text,
  source: text,
  type: text,
  ad_id: text,
  referer_uri: text,
  product: productSchema,
  ads_context_data: loose({ ad_title: text, photo_url: text, video_url: text, post_id: text }),
})
export type InstagramReferral = NonNullable<z.infer<typeof referralSchema>>

const attachmentSchema = z
  .object({
    type: text,
    payload: loose({
      url: text,
      title: text,
      sticker_id: text,
      reel_video_id: text,
      ig_post_media_id: text,
      story_media_id: text,
      story_media_url: text,
      generic: loose({ elements: list(loose({ title: text })) }),
    }),
  })
  .loose()
export type InstagramAttachment = z.infer<typeof attachmentSchema>

const messageSchema = loose({
  mid: text,
  text,
  is_echo: flag,
  is_self: flag,
  is_deleted: flag,
  is_unsupported: flag,
  attachments: list(attachmentSchema),
  quick_reply: loose({ payload: text }),
  reply_to: loose({ mid: text, story: loose({ id: text, url: text }) }),
  referral: referralSchema,
})
export type InstagramMessage = NonNullable<z.infer<typeof messageSchema>>

const personSchema = loose({ id: text, username: text })

/** One entry of `messaging`, of `standby`, or the `value` of a change. */
const eventSchema = z
  .object({
    sender: personSchema,
    recipient: personSchema,
    timestamp: text,
    message: messageSchema,
    postback: loose({ mid: text, title: text, payload: text, referral: referralSchema }),
    reaction: loose({ mid: text, action: text, reaction: text, emoji: text }),
    read: loose({ mid: text }),
    message_edit: loose({ mid: text, text, num_edit: text }),
    referral: referralSchema,
  })
  .loose()
export type InstagramEvent = z.infer<typeof eventSchema>

const entrySchema = z
  .object({
    id: text,
    time: text,
    messaging: list(eventSchema),
    standby: list(eventSchema),
    changes: list(z.object({ value: eventSchema.nullish().catch(undefined) }).loose()),
  })
  .loose()
export type InstagramEntry = z.infer<typeof entrySchema>

export const envelopeSchema = z.object({ entry: list(entrySchema) }).loose()
