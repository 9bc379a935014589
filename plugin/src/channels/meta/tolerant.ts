import { z } from "@medusajs/framework/zod"

/**
 * Building blocks for reading what Meta sends. Every field is optional and a wrong one counts as missing:
 * Meta adds, drops and mistypes fields without notice, and one odd field must never cost a message.
 */

/** A string, or a number as its text. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(undefined)

export const flag = z.boolean().nullish().catch(undefined)

export const loose = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape).loose().nullish().catch(undefined)

/** An array whose unreadable items count as missing. */
export const list = <Item extends z.ZodTypeAny>(item: Item) =>
  z.array(item.nullish().catch(undefined)).nullish().catch(undefined)

/** The items of a list that could be read. */
export const present = <Item>(items: (Item | null | undefined)[] | null | undefined): Item[] =>
  (items ?? []).filter((item): item is Item => item !== null && item !== undefined)
