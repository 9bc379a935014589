import { z } from "@medusajs/framework/zod"
import { flag, list, loose, text } from "../meta/tolerant"

const personSchema = loose({ id: text, username: text })

export const accountSchema = z.object({ id: text, user_id: text, username: text })

export const conversationsSchema = z.object({
  data: list(loose({ id: text, updated_time: text })),
  paging: loose({ cursors: loose({ after: text }), next: text }),
})

export const messageIdsSchema = z.object({
  messages: loose({ data: list(loose({ id: text, created_time: text })) }),
})

export const messageSchema = z.object({
  id: text,
  created_time: text,
  from: personSchema,
  to: loose({ data: list(personSchema) }),
  message: text,
  is_unsupported: flag,
  attachments: loose({
    data: list(
      loose({
        mime_type: text,
        name: text,
        file_url: text,
        image_data: loose({ url: text }),
        video_data: loose({ url: text }),
      })
    ),
  }),
  shares: loose({ data: list(loose({ link: text, name: text })) }),
  story: loose({
    mention: loose({ id: text, link: text }),
    reply_to: loose({ id: text, link: text }),
  }),
})
export type ReadMessage = z.infer<typeof messageSchema>

/** The fields above, as the API wants them named. */
export const MESSAGE_FIELDS = "id,created_time,from,to,message,attachments,shares,story,is_unsupported"
