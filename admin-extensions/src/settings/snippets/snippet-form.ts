import type { CreateSnippetBody, SnippetDTO, SnippetScope } from "../../shared/types"

/** What is being written of a snippet; its files are kept apart. */
export interface SnippetForm {
  shortcut: string
  title: string
  text: string
  category: string
  scope: SnippetScope
  department_id: string | null
}

const SHORTCUT = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,49}$/u

/** A shortcut as it is kept: people type the slash as well, and spaces. */
export const tidyShortcut = (typed: string): string =>
  typed.trimStart().replace(/^\/+/, "").replace(/\s+/g, "-")

export function emptyForm(shortcut = ""): SnippetForm {
  const tidy = tidyShortcut(shortcut)
  return { shortcut: tidy, title: "", text: "", category: "", scope: "personal", department_id: null }
}

export const formOf = (snippet: SnippetDTO): SnippetForm => ({
  shortcut: snippet.shortcut,
  title: snippet.title,
  text: snippet.text,
  category: snippet.category ?? "",
  scope: snippet.scope,
  department_id: snippet.department_id,
})

/** One like another, under a shortcut that is free, and with whoever copies it unless they may share. */
export function copyOf(snippet: SnippetDTO, taken: readonly string[], canShare: boolean): SnippetForm {
  const form = { ...formOf(snippet), shortcut: freeShortcut(snippet.shortcut, taken) }
  return canShare ? form : { ...form, scope: "personal", department_id: null }
}

function freeShortcut(shortcut: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.toLowerCase()))
  const stem = shortcut.replace(/-\d+$/, "")
  for (let number = 2; ; number += 1) {
    const next = `${stem}-${number}`
    if (!known.has(next.toLowerCase())) return next
  }
}

type Problem = "required" | "invalid"

/** What is in the way of saving, by field. */
export function problemsOf(form: SnippetForm): Partial<Record<keyof SnippetForm, Problem>> {
  const problems: Partial<Record<keyof SnippetForm, Problem>> = {}
  if (!form.shortcut) problems.shortcut = "required"
  else if (!SHORTCUT.test(form.shortcut)) problems.shortcut = "invalid"
  if (!form.title.trim()) problems.title = "required"
  if (!form.text.trim()) problems.text = "required"
  if (form.scope === "department" && !form.department_id) problems.department_id = "required"
  return problems
}

export const bodyOf = (form: SnippetForm, attachmentIds: string[]): CreateSnippetBody => ({
  ...form,
  title: form.title.trim(),
  category: form.category.trim() || null,
  department_id: form.scope === "department" ? form.department_id : null,
  attachment_ids: attachmentIds,
})
