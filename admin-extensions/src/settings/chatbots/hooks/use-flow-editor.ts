import { useCallback, useMemo, useState } from "react"
import type { ChatbotFlow, FlowNode } from "../../../shared/types"
import * as edit from "../flow/edit-flow"
import { begin, record, redo, undo } from "../flow/history"
import type { LinkName } from "../flow/links"
import type { StepType } from "../flow/step-titles"

/** A flow being edited, with everything that can be done to it and undone. */
export function useFlowEditor(stored: ChatbotFlow) {
  const [history, setHistory] = useState(() => begin(stored))
  const [focused, setFocused] = useState<{ id: string; at: number } | null>(null)
  const flow = history.present
  const focus = useCallback((id: string) => setFocused((current) => ({ id, at: (current?.at ?? 0) + 1 })), [])
  const actions = useMemo(() => {
    const change = (next: (flow: ChatbotFlow) => ChatbotFlow, about: string | null = null) =>
      setHistory((current) => record(current, next(current.present), about))
    const add = (added: edit.Added) => {
      change(() => added.flow)
      focus(added.id)
    }
    return {
      /** @param field what is typed into, so that it is undone at once */
      update: (id: string, node: FlowNode, field?: string) =>
        change((current) => edit.updateStep(current, id, node), field ? `${id} ${field}` : null),
      link: (id: string, name: LinkName, to: string) => change((current) => edit.link(current, id, name, to)),
      changeType: (id: string, type: StepType) => change((current) => edit.changeType(current, id, type)),
      rename: (id: string, name: string) => {
        change((current) => edit.renameStep(current, id, name))
        focus(name)
      },
      remove: (id: string) => change((current) => edit.deleteStep(current, id)),
      makeStart: (id: string) => change((current) => ({ ...current, start: id })),
      addStep: (type: StepType) => add(edit.addStep(flow, type)),
      duplicate: (id: string) => add(edit.duplicateStep(flow, id)),
      insertAfter: (id: string, name: LinkName, type: StepType) =>
        add(edit.insertAfter(flow, id, name, type)),
      insertBefore: (id: string, type: StepType) => add(edit.insertBefore(flow, id, type)),
      undo: () => setHistory(undo),
      redo: () => setHistory(redo),
    }
  }, [flow, focus])
  return {
    flow,
    ...actions,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** The step to bring into view; `at` counts, so that the same one can be asked for again. */
    focused,
    focus,
  }
}

export type FlowEditor = ReturnType<typeof useFlowEditor>
