import { createContext, useContext } from "react"
import type { FlowProblem } from "../../../shared/types"
import type { FlowEditor } from "./use-flow-editor"

interface EditorContextValue extends FlowEditor {
  titleOf: (id: string) => string
  numbers: Map<string, number>
  problemsOf: Map<string, FlowProblem[]>
}

export const EditorContext = createContext<EditorContextValue | null>(null)

/** The flow being edited, for the cards in it. */
export function useEditor(): EditorContextValue {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error("useEditor stands outside of the chatbot editor")
  return editor
}
