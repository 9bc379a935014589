import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SnippetReader, SnippetRow } from "../../../modules/snippet/service"
import type { ImportSnippetsResponse } from "../../../types/http/snippet"
import { isInboxErrorCode } from "../../../utils/inbox-error"
import { inboxModules } from "../../modules"
import { readCsv, type SnippetLine } from "../csv"
import { snippetModule } from "../snippet-module"

export interface ImportSnippetsInput {
  csv: string
  reader: SnippetReader
  /** Whether snippets of departments and of everybody may be written. */
  may_manage: boolean
}

const MOST = 5_000

const importSnippetsStep = createStep(
  "inbox-read-snippets-in",
  async ({ csv, reader, may_manage }: ImportSnippetsInput, { container }) => {
    const snippets = snippetModule(container)
    const { departments } = await inboxModules(container).routing.setup()
    const { lines, errors } = readCsv(csv)
    const known = await snippets.listFor(reader)
    const result: ImportSnippetsResponse = { created: 0, updated: 0, errors }
    for (const line of lines.slice(0, MOST)) {
      const department = departments.find(({ name }) => name.toLowerCase() === line.department?.toLowerCase())
      const problem = problemOf(line, department?.id, reader, may_manage)
      if (problem) {
        errors.push({ line: line.line, message: problem })
        continue
      }
      const department_id = line.scope === "department" ? department!.id : null
      const { shortcut, title, text, category, scope } = line
      const input = { shortcut, title, text, category, scope, department_id }
      const same = known.find((snippet) => isSame(snippet, input, reader.user_id))
      try {
        if (same) await snippets.change(same.id, input)
        else await snippets.insert({ ...input, created_by: reader.user_id })
        result[same ? "updated" : "created"] += 1
      } catch (error) {
        const { code, message } = error as { code?: unknown; message: string }
        if (!isInboxErrorCode(code)) throw error
        errors.push({ line: line.line, message })
      }
    }
    if (lines.length > MOST) errors.push({ line: lines[MOST]!.line, message: `only ${MOST} at once` })
    errors.sort((one, other) => one.line - other.line)
    return new StepResponse(result)
  }
)

function problemOf(
  { scope, department }: SnippetLine,
  departmentId: string | undefined,
  { department_ids }: SnippetReader,
  mayManage: boolean
): string | null {
  if (scope !== "personal" && !mayManage) return "scope: you may only write personal snippets"
  if (scope !== "department") return null
  if (!departmentId) return `department: there is no "${department}"`
  return department_ids === null || department_ids.includes(departmentId)
    ? null
    : `department: you do not belong to "${department}"`
}

const isSame = (
  known: SnippetRow,
  { shortcut, scope, department_id }: Pick<SnippetRow, "shortcut" | "scope" | "department_id">,
  userId: string
) =>
  known.shortcut.toLowerCase() === shortcut.toLowerCase() &&
  known.scope === scope &&
  known.department_id === department_id &&
  (scope !== "personal" || known.created_by === userId)

/** Writes the snippets of a file; each line for itself, so that a wrong one stops no other. @throws InboxError `invalid_data` */
export const importSnippetsWorkflow = createWorkflow(
  "inbox-import-snippets",
  (input: ImportSnippetsInput) => {
    return new WorkflowResponse(importSnippetsStep(input))
  }
)
