import { z } from "@medusajs/framework/zod"
import type { PreChatField, WebchatSettings } from "../types/http/webchat"

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const clock = z.string().regex(CLOCK)
const field = z.enum(["hidden", "optional", "required"])

/** What is wrong is left out, part by part: a typing error must not take the chat off the site. */
const schema = z.object({
  allowed_origins: z.array(z.unknown()).catch([]),
  locale: z.string().max(35).optional().catch(undefined),
  title: z.string().max(80).optional().catch(undefined),
  greeting: z.string().max(1_000).optional().catch(undefined),
  offline_message: z.string().max(1_000).optional().catch(undefined),
  theme: z
    .object({
      color: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i)
        .optional()
        .catch(undefined),
      position: z.enum(["left", "right"]).optional().catch(undefined),
      mode: z.enum(["auto", "light", "dark"]).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  pre_chat: z
    .object({
      name: field.optional().catch(undefined),
      email: field.optional().catch(undefined),
      message: z.string().max(1_000).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  hours: z
    .object({
      timezone: z.string().refine(isTimezone),
      days: z.partialRecord(
        z.enum(["0", "1", "2", "3", "4", "5", "6"]),
        z.array(z.tuple([clock, clock])).max(10)
      ),
    })
    .optional()
    .catch(undefined),
})

/** The settings of a webchat channel as far as they can be used. */
export function readWebchatSettings(settings: unknown): WebchatSettings {
  const read = schema.safeParse(settings).data ?? { allowed_origins: [] }
  return { ...read, allowed_origins: read.allowed_origins.flatMap((origin) => readOrigin(origin) ?? []) }
}

/** `https://Shop.example/` as browsers send it, `https://shop.example`; null for anything that is no one site. */
export function readOrigin(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value.trim())) return null
  const { protocol, origin, hostname } = new URL(value.trim())
  return (protocol === "https:" || protocol === "http:") && !hostname.includes("*") ? origin : null
}

/** Whether the shop is open at this moment, by its own clock. */
export function isOpen(hours: WebchatSettings["hours"], now: Date): boolean {
  if (!hours) return true
  const { weekday, time } = localTime(hours.timezone, now)
  return (hours.days[weekday] ?? []).some(([from, to]) => from <= time && time < to)
}

const WEEKDAYS = { Sun: "0", Mon: "1", Tue: "2", Wed: "3", Thu: "4", Fri: "5", Sat: "6" } as const

/** Date, weekday (from 0, Sunday) and time of a moment on the clock of a place. */
export function localTime(timeZone: string, now: Date) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ""
  return {
    date: `${part("year")}-${part("month")}-${part("day")}`,
    weekday: WEEKDAYS[part("weekday") as keyof typeof WEEKDAYS],
    time: `${part("hour")}:${part("minute")}`,
  }
}

export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const preChatField = (value: PreChatField | undefined): PreChatField => value ?? "hidden"
