import { tokenOf } from "../helpers/crowd"
import { type Fleet, startPart } from "./fleet"
import type { Verdict } from "./scenario"

interface Answer {
  userId: string
  status: number
  /** Who has it, as somebody who was too late is told. */
  toldOf: string | undefined
}

/** Everybody reaches for the same conversation at once, in all processes, for one conversation after the other. */
export async function raceForClaims(fleet: Fleet, userIds: string[], races: number): Promise<Verdict> {
  await startPart(fleet, "manual")
  const complaints: string[] = []
  for (let race = 0; race < races; race += 1) {
    await fleet.crowd.waiting("claim", race, 1)
    const answers = await Promise.all(
      userIds.map((userId, index) =>
        claim(fleet.urls[index % fleet.urls.length]!, `conv_claim_${race}`, userId)
      )
    )
    complaints.push(...(await complaintsOf(fleet, `conv_claim_${race}`, answers)))
  }
  return { [`of ${userIds.length} who claim at once exactly one wins, and the others are told`]: complaints }
}

async function claim(url: string, conversationId: string, userId: string): Promise<Answer> {
  const response = await fetch(`${url}/admin/inbox/conversations/${conversationId}/claim`, {
    method: "POST",
    headers: { authorization: `Bearer ${tokenOf(userId)}` },
  })
  const body = (await response.json()) as { details?: { assignee?: { id: string } } }
  return { userId, status: response.status, toldOf: body.details?.assignee?.id }
}

async function complaintsOf({ sql }: Fleet, conversationId: string, answers: Answer[]): Promise<string[]> {
  const winners = answers.filter(({ status }) => status === 200).map(({ userId }) => userId)
  const [row] = await sql.rows(`SELECT assignee_id FROM inbox_conversation WHERE id = $1`, conversationId)
  const lines = await sql.count(
    "inbox_message",
    "conversation_id = $1 AND details->'system'->>'type' = 'claimed'",
    conversationId
  )
  // Whoever looks after it is gone from the queue does not see it any more.
  const isTold = ({ status, toldOf }: Answer) =>
    status === 404 || (status === 409 && toldOf === row?.assignee_id)
  const unclear = answers.filter((answer) => answer.status !== 200 && !isTold(answer))
  return [
    ...(winners.length === 1 && winners[0] === row?.assignee_id && lines === 1
      ? []
      : [`${conversationId} is ${row?.assignee_id}'s, ${winners.length} won, ${lines} lines`]),
    ...unclear.map(({ userId, status, toldOf }) => `${userId} was answered ${status}, told of ${toldOf}`),
  ]
}
