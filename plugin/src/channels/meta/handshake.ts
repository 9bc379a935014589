/**
 * Meta's GET when a webhook address is set: the challenge to answer as the whole body, or null when the
 * verify token is none of ours.
 */
export function answerHandshake(query: Record<string, unknown>, verifyTokens: string[]): string | null {
  const token = query["hub.verify_token"]
  const challenge = query["hub.challenge"]
  if (query["hub.mode"] !== "subscribe" || typeof challenge !== "string" || typeof token !== "string") {
    return null
  }
  return token && verifyTokens.includes(token) ? challenge : null
}
