import { randomBytes } from "node:crypto"

export interface HandshakeResult {
  ok: boolean
  url: string
  status_code: number | null
  challenge: string
  /** What the receiver answered, cut to 200 characters. */
  answer: string | null
  reason: string | null
}

/** The GET that Meta sends whenever a callback address or verify token is saved. */
export async function performHandshake(
  webhookUrl: string,
  verifyToken: string,
  timeoutMs = 10_000
): Promise<HandshakeResult> {
  const challenge = String(randomBytes(4).readUInt32BE())
  const url = new URL(webhookUrl)
  url.searchParams.set("hub.mode", "subscribe")
  url.searchParams.set("hub.challenge", challenge)
  url.searchParams.set("hub.verify_token", verifyToken)
  const result = { url: webhookUrl, challenge }
  try {
    const response = await fetch(url, {
      headers: { "User-Agent": "facebookplatform/1.0", Connection: "close" },
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    })
    const answer = (await response.text()).slice(0, 200)
    const reason =
      response.status !== 200
        ? `answered ${response.status}, wanted 200`
        : answer !== challenge
          ? "the body is not the challenge"
          : null
    return { ...result, ok: reason === null, status_code: response.status, answer, reason }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ...result, ok: false, status_code: null, answer: null, reason }
  }
}
