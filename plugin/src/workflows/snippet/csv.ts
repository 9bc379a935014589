import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import type { SnippetRow } from "../../modules/snippet/service"
import { SNIPPET_SCOPES, type SnippetScope } from "../../types/http/snippet"
import { InboxError } from "../../utils/inbox-error"

const COLUMNS = ["shortcut", "title", "text", "category", "scope", "department"] as const

/** One line of a file; the department by its name. */
export interface SnippetLine {
  line: number
  shortcut: string
  title: string
  text: string
  category: string | null
  scope: SnippetScope
  department: string | null
}

/** A spreadsheet takes a cell that begins like this for a formula; the apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/

export function writeCsv(snippets: SnippetRow[], departmentNames: Map<string, string>): string {
  const rows = snippets.map(({ shortcut, title, text, category, scope, department_id }) =>
    [shortcut, title, text, category ?? "", scope, departmentNames.get(department_id ?? "") ?? ""].map(
      (cell) => (FORMULA.test(cell) ? `'${cell}` : cell)
    )
  )
  return stringify([[...COLUMNS], ...rows], { bom: true })
}

/**
 * Reads a file as it was exported, or as somebody made it: the columns in any order, `category`, `scope` (personal) and
 * `department` may be missing.
 * @throws InboxError `invalid_data` for what is no such file
 */
export function readCsv(csv: string): { lines: SnippetLine[]; errors: { line: number; message: string }[] } {
  const records = parseRecords(csv)
  const lines: SnippetLine[] = []
  const errors: { line: number; message: string }[] = []
  for (const { record, info } of records) {
    const read = readLine(record, info.lines)
    if ("message" in read) errors.push(read)
    else lines.push(read)
  }
  return { lines, errors }
}

interface ParsedRecord {
  record: Record<string, string>
  info: { lines: number }
}

function parseRecords(csv: string): ParsedRecord[] {
  const [head = ""] = csv.split(/\r?\n/, 1)
  const delimiter = head.includes(";") && !head.includes(",") ? ";" : ","
  const options = {
    bom: true,
    columns: true,
    info: true,
    delimiter,
    skip_empty_lines: true,
    relax_column_count: true,
  }
  try {
    const records = parse(csv, options) as unknown as ParsedRecord[]
    const names = Object.keys(records[0]?.record ?? {})
    const missing = ["shortcut", "text"].filter((name) => !names.includes(name))
    if (missing.length) {
      throw new InboxError("invalid_data", `csv: the first line must name ${missing.join(" and ")}`)
    }
    return records
  } catch (error) {
    if (error instanceof InboxError) throw error
    throw new InboxError("invalid_data", `csv: ${error instanceof Error ? error.message : "cannot be read"}`)
  }
}

function readLine(
  record: Record<string, string>,
  line: number
): SnippetLine | { line: number; message: string } {
  const cell = (name: (typeof COLUMNS)[number]) => {
    const value = record[name]?.trim() ?? ""
    return value.startsWith("'") && FORMULA.test(value.slice(1)) ? value.slice(1) : value
  }
  const [shortcut, text] = [cell("shortcut").replace(/^\//, ""), cell("text")]
  const scope = (cell("scope") || "personal") as SnippetScope
  if (!isShortcut(shortcut)) return { line, message: "shortcut: letters, digits, -, _ and . only" }
  if (!text) return { line, message: "text: is empty" }
  if (text.length > 10_000) return { line, message: "text: is longer than 10 000 characters" }
  if (!SNIPPET_SCOPES.includes(scope)) {
    return { line, message: `scope: must be one of ${SNIPPET_SCOPES.join(", ")}` }
  }
  if (scope === "department" && !cell("department")) return { line, message: "department: is empty" }
  const title = (cell("title") || shortcut).slice(0, 200)
  return {
    ...{ line, shortcut, title, text, scope },
    category: cell("category").slice(0, 100) || null,
    department: cell("department") || null,
  }
}

/** What may stand after the slash. */
export const isShortcut = (text: string) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,49}$/u.test(text)
