import { describe, expect, it } from "vitest"
import { aTask } from "../testing"
import { groupTasks, isOverdue } from "./due"
import { formatDue } from "./format-due"

const NOW = new Date(2026, 2, 9, 12).getTime()
const at = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute).toISOString()

describe("when a task is due", () => {
  it("is overdue from the moment on, unless it is done or has none", () => {
    expect(isOverdue(aTask({ due_at: at(9, 11, 59) }), NOW)).toBe(true)
    expect(isOverdue(aTask({ due_at: at(9, 12, 1) }), NOW)).toBe(false)
    expect(isOverdue(aTask({ due_at: at(8, 9), completed_at: at(8, 10) }), NOW)).toBe(false)
    expect(isOverdue(aTask(), NOW)).toBe(false)
  })

  it("puts them into groups, in their order", () => {
    const tasks = [
      aTask({ id: "late", due_at: at(2, 9) }),
      aTask({ id: "just done", due_at: at(8, 9), completed_at: at(9, 12) }),
      aTask({ id: "tonight", due_at: at(9, 23) }),
      aTask({ id: "tomorrow", due_at: at(10, 1) }),
      aTask({ id: "some day" }),
    ]
    expect(groupTasks(tasks, NOW).map(({ group, tasks: own }) => [group, own.map(({ id }) => id)])).toEqual([
      ["overdue", ["late", "just done"]],
      ["today", ["tonight"]],
      ["later", ["tomorrow"]],
      ["undated", ["some day"]],
    ])
    expect(groupTasks([], NOW)).toEqual([])
  })
})

describe("when something is due, in words", () => {
  it.each([
    [at(8, 10), "yesterday"],
    [at(9, 10), "2 hours ago"],
    [at(9, 12, 30), "in 30 minutes"],
    [at(9, 12), "in 1 minute"],
    [at(9, 14), "in 2 hours"],
    [at(10, 13), "tomorrow"],
    [at(12, 9), "in 3 days"],
    [new Date(2026, 2, 30, 9).toISOString(), "in 3 weeks"],
    [new Date(2026, 5, 30, 9).toISOString(), "in 3 months"],
  ])("%s is %s", (iso, words) => {
    expect(formatDue(iso, "en", NOW)).toBe(words)
  })

  it("speaks the reader's language", () => {
    expect(formatDue(at(10, 13), "pt-BR", NOW)).toBe("amanhã")
    expect(formatDue(at(9, 14), "es", NOW)).toBe("dentro de 2 horas")
  })

  it("counts hours across midnight", () => {
    const evening = new Date(2026, 2, 9, 23).getTime()
    expect(formatDue(at(10, 1), "en", evening)).toBe("in 2 hours")
  })
})
