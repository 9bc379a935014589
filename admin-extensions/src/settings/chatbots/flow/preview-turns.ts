import type { FlowEnd, FlowOutput, PreviewFlowBody, PreviewFlowResponse } from "../../../shared/types"

/** What the customer did in the preview. */
export type PreviewInput = { type: "answer"; text: string; option_id?: string } | { type: "timeout" }

/** One line of the preview's conversation. */
export type PreviewEntry =
  | { from: "bot"; output: FlowOutput }
  | { from: "customer"; text: string }
  | { from: "silence" }
  | { from: "end"; end: FlowEnd }

export interface Transcript {
  entries: PreviewEntry[]
  end: FlowEnd | null
}

type Turn = Pick<PreviewFlowBody, "state" | "answer" | "timeout">

function turnOf(input: PreviewInput, state: PreviewFlowResponse["state"]): Turn {
  if (input.type === "timeout") return { state, timeout: true }
  const { text, option_id } = input
  return { state, answer: option_id ? { text, option_id } : { text } }
}

const entryOf = (input: PreviewInput): PreviewEntry =>
  input.type === "timeout" ? { from: "silence" } : { from: "customer", text: input.text }

/**
 * The whole conversation over again, so that it always shows the flow as it is now. What the customer did after
 * its end is left out.
 * @param ask one turn of the real engine
 */
export async function replay(
  inputs: PreviewInput[],
  ask: (turn: Turn) => Promise<PreviewFlowResponse>
): Promise<Transcript> {
  const said = ({ outputs }: PreviewFlowResponse) =>
    outputs.map((output): PreviewEntry => ({ from: "bot", output }))
  let answer = await ask({ state: null })
  const entries = said(answer)
  for (const input of inputs) {
    if (answer.end) break
    answer = await ask(turnOf(input, answer.state))
    entries.push(entryOf(input), ...said(answer))
  }
  if (answer.end) entries.push({ from: "end", end: answer.end })
  return { entries, end: answer.end }
}
