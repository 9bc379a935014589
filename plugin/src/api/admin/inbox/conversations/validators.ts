import { z } from "@medusajs/framework/zod"
import { CONVERSATION_VIEWS } from "../../../../types/http/conversation"
import { VIEWER_STATES } from "../../../../types/http/stream"

const limit = z.coerce.number().int().min(1).max(100)
const sequence = z.coerce.number().int().min(0).max(2_147_483_647)
const id = z.string().min(1).max(64)

export const listConversationsSchema = z.object({
  view: z.enum(CONVERSATION_VIEWS).default("all"),
  status: z.enum(["bot", "open"]).optional(),
  channel_id: id.optional(),
  department_id: id.optional(),
  assignee_id: id.optional(),
  customer_id: id.optional(),
  q: z.string().max(200).optional(),
  limit: limit.default(50),
  cursor: z.string().max(200).optional(),
})

export const earlierSchema = z.object({ limit: limit.default(10), cursor: z.string().max(200).optional() })

export const listMessagesSchema = z
  .object({
    before: sequence.optional(),
    after: sequence.optional(),
    around: sequence.optional(),
    limit: limit.default(50),
  })
  .refine(
    ({ before, after, around }) => [before, after, around].filter((given) => given !== undefined).length <= 1,
    "give one of before, after and around"
  )

const shortText = z.string().max(1_000)
const optionalText = shortText.nullish()

const locationSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: optionalText,
  address: optionalText,
  url: optionalText,
})

const typed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.object({ ...shape, type: optionalText }))
    .max(20)
    .optional()

const contactSchema = z.object({
  name: shortText.min(1),
  organization: optionalText,
  phones: typed({ phone: shortText.min(1), wa_id: optionalText }),
  emails: typed({ email: shortText.min(1) }),
  urls: typed({ url: shortText.min(1) }),
  addresses: typed({ text: shortText.min(1) }),
  birthday: optionalText,
})

/** As long as a template's body and its addresses may be. */
const templateValue = z.string().max(2_000)
const templateValues = z.union([z.array(templateValue).max(50), z.record(z.string(), templateValue)])
const templateSchema = z.object({
  name: z.string().min(1).max(512),
  language: z.string().min(2).max(15),
  variables: z
    .object({
      header: templateValues.optional(),
      body: templateValues.optional(),
      buttons: z.array(templateValue.nullable()).max(10).optional(),
    })
    .optional(),
  header_attachment_id: id.optional(),
})

export const sendMessageSchema = z
  .object({
    client_id: z.string().min(1).max(100),
    text: z.string().max(20_000).optional(),
    attachment_ids: z.array(id).max(30).optional(),
    reply_to_id: id.optional(),
    location: locationSchema.optional(),
    contacts: z.array(contactSchema).max(10).optional(),
    template: templateSchema.optional(),
  })
  .refine(
    ({ text, attachment_ids, location, contacts, template }) =>
      Boolean(text?.trim() || attachment_ids?.length || location || contacts?.length || template),
    "must not be empty"
  )
  .refine(
    ({ template, ...content }) =>
      !template || !(content.text || content.attachment_ids?.length || content.location || content.contacts),
    "a template is sent on its own"
  )

export const editMessageSchema = z.object({ text: z.string().trim().min(1).max(20_000) })

export const draftSchema = z.object({
  text: z.string().max(20_000),
  reply_to_id: id.nullish(),
  attachment_ids: z.array(id).max(30).optional(),
})

export const viewingSchema = z.object({ state: z.enum(VIEWER_STATES) })

/** One emoji, or nothing to take it back; a family of people is several characters. */
export const reactionSchema = z.object({ emoji: z.string().max(64) })

export const markReadSchema = z.object({ sequence })

export const transferSchema = z
  .object({
    user_id: id.optional(),
    department_id: id.optional(),
    note: z.string().trim().max(1_000).nullish(),
  })
  .refine(({ user_id, department_id }) => Boolean(user_id) !== Boolean(department_id), {
    message: "give user_id or department_id, one of them",
  })

const reason = z.string().trim().max(200).nullish()

export const closeSchema = z.object({ reason })

export const closeManySchema = z.object({ conversation_ids: z.array(id).min(1).max(100), reason })

export const resumeSchema = z.object({
  template: templateSchema,
  client_id: z.string().min(1).max(100).optional(),
})

const recipient = {
  channel_id: id,
  customer_id: id.optional(),
  phone: z.string().trim().min(1).max(50).optional(),
}
const namesOne = [
  ({ customer_id, phone }: { customer_id?: string; phone?: string }) =>
    Boolean(customer_id) !== Boolean(phone),
  "give customer_id or phone, one of them",
] as const

export const recipientSchema = z.object(recipient).refine(...namesOne)

export const startSchema = z
  .object({
    ...recipient,
    template: templateSchema.optional(),
    text: z.string().max(20_000).optional(),
    client_id: z.string().min(1).max(100).optional(),
  })
  .refine(...namesOne)
  .refine(({ template, text }) => Boolean(template) !== Boolean(text?.trim()), {
    message: "give template or text, one of them",
  })
