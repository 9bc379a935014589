import { GraphError } from "../graph-error.js"
import type { Template } from "./template.js"

export interface TemplatePage {
  data: Array<Record<string, unknown>>
  paging: { cursors: { before: string; after: string }; next?: string; previous?: string } | undefined
}

const DEFAULT_LIMIT = 25
const MAX_LIMIT = 1000
const DEFAULT_FIELDS = ["name", "parameter_format", "components", "language", "status", "category", "id"]
const FIELDS = [...DEFAULT_FIELDS, "sub_category", "quality_score", "rejected_reason", "previous_category"]

/** One page of `GET /{waba_id}/message_templates`; `address` is the request's own, for the `next` link. */
export function listTemplates(templates: Template[], address: URL): TemplatePage {
  const query = address.searchParams
  const fields = readFields(query.get("fields"))
  const limit = readLimit(query.get("limit"))
  const found = templates.filter((template) =>
    ["status", "category", "language", "name"].every((key) => {
      const wanted = query.get(key)
      const value = template[key as "status" | "category" | "language" | "name"]
      return wanted === null || (key === "name" ? value.includes(wanted) : value === wanted)
    })
  )
  const after = query.get("after")
  const before = query.get("before")
  const end = before === null ? found.length : readCursor(before)
  const start = after !== null ? readCursor(after) + 1 : before !== null ? Math.max(0, end - limit) : 0
  const page = found.slice(start, Math.min(start + limit, before === null ? found.length : end))
  if (page.length === 0) {
    return { data: [], paging: undefined }
  }
  const last = start + page.length - 1
  const cursors = { before: writeCursor(start), after: writeCursor(last) }
  return {
    data: page.map((template) => pick(template, fields)),
    paging: {
      cursors,
      ...(last < found.length - 1 ? { next: withCursor(address, "after", cursors.after) } : {}),
      ...(start > 0 ? { previous: withCursor(address, "before", cursors.before) } : {}),
    },
  }
}

function readFields(given: string | null): string[] {
  if (given === null || given === "") {
    return DEFAULT_FIELDS
  }
  const fields = given.split(",").map((field) => field.trim())
  const unknown = fields.find((field) => !FIELDS.includes(field))
  if (unknown !== undefined) {
    const message = `(#100) Tried accessing nonexisting field (${unknown}) on node type (WhatsAppMessageTemplate)`
    throw new GraphError(100, message, { message })
  }
  return [...new Set([...fields, "id"])]
}

function readLimit(given: string | null): number {
  if (given === null) {
    return DEFAULT_LIMIT
  }
  const limit = Number(given)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new GraphError(100, "Param limit must be a positive integer.")
  }
  return Math.min(limit, MAX_LIMIT)
}

// Cursors are opaque at the platform; these are positions, so that a test can see they are not names.
function writeCursor(position: number): string {
  return Buffer.from(`template:${position}`).toString("base64url")
}

function readCursor(cursor: string): number {
  const position = /^template:(\d+)$/.exec(Buffer.from(cursor, "base64url").toString("utf8"))?.[1]
  if (position === undefined) {
    throw new GraphError(100, "Invalid cursor.", { message: "(#100) Invalid cursor." })
  }
  return Number(position)
}

function withCursor(address: URL, direction: "after" | "before", cursor: string): string {
  const next = new URL(address)
  next.searchParams.delete("after")
  next.searchParams.delete("before")
  next.searchParams.delete("access_token")
  next.searchParams.set(direction, cursor)
  return next.href
}

function pick(template: Template, fields: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(template).filter(([key]) => fields.includes(key)))
}
