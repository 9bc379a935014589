import type { ChatbotFlow } from "../../../shared/types"
import { hasStep, linksOf } from "./links"

/** Steps one can come to, in the order of a walk from the start that follows each way to its end. */
export function reachedSteps(flow: ChatbotFlow): string[] {
  const reached = new Set<string>()
  const waiting = [flow.start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = hasStep(flow, id) ? flow.nodes[id] : undefined
    if (!node || reached.has(id)) continue
    reached.add(id)
    waiting.push(
      ...linksOf(node)
        .map(({ to }) => to)
        .reverse()
    )
  }
  return [...reached]
}

/** Every step: first those one can come to, then the others as they were added. */
export function walkOrder(flow: ChatbotFlow): string[] {
  const reached = reachedSteps(flow)
  const known = new Set(reached)
  return [...reached, ...Object.keys(flow.nodes).filter((id) => !known.has(id))]
}
