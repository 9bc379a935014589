import type { MessageDTO } from "../shared/types"

/** Whether the newest template of ours did not arrive: then nobody has been asked to go on. */
export function hasLastTemplateFailed(messages: readonly MessageDTO[]): boolean {
  const last = messages.findLast(({ kind, direction }) => kind === "template" && direction === "outbound")
  return last?.status === "failed"
}
