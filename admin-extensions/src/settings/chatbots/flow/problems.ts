import type { FlowProblem } from "../../../shared/types"

/** Errors first, each as the server told them. */
export const sortProblems = (problems: FlowProblem[]): FlowProblem[] => [
  ...problems.filter(({ severity }) => severity === "error"),
  ...problems.filter(({ severity }) => severity !== "error"),
]

export const countErrors = (problems: FlowProblem[]): number =>
  problems.filter(({ severity }) => severity === "error").length

export function problemsByStep(problems: FlowProblem[]): Map<string, FlowProblem[]> {
  const byStep = new Map<string, FlowProblem[]>()
  for (const problem of sortProblems(problems)) {
    if (problem.node_id === null) continue
    byStep.set(problem.node_id, [...(byStep.get(problem.node_id) ?? []), problem])
  }
  return byStep
}
