import http from "node:http"
import https from "node:https"
import { signBody, signBodyLegacy } from "./sign-body.js"

export interface PostOutcome {
  /** Null when nothing came back. */
  status_code: number | null
  error: string | null
  duration_ms: number
}

/** Posts webhook bodies over kept-alive connections that can all be cut at once. */
export class Poster {
  private agents = {
    "http:": new http.Agent({ keepAlive: true, maxSockets: 64 }),
    "https:": new https.Agent({ keepAlive: true, maxSockets: 64 }),
  }
  private requests = new Set<http.ClientRequest>()

  post(url: string, body: Buffer, headers: Record<string, string>, timeoutMs: number): Promise<PostOutcome> {
    const started = performance.now()
    return new Promise((resolve) => {
      const finish = (status_code: number | null, error: string | null) =>
        resolve({ status_code, error, duration_ms: Math.round(performance.now() - started) })
      const target = new URL(url)
      const secure = target.protocol === "https:"
      const request = (secure ? https : http).request(
        target,
        {
          method: "POST",
          agent: this.agents[secure ? "https:" : "http:"],
          headers: {
            "Content-Type": "application/json",
            "Content-Length": String(body.length),
            "User-Agent": "facebookexternalua",
            Accept: "*/*",
            ...headers,
          },
        },
        (response) => {
          response.resume()
          response.on("end", () => finish(response.statusCode ?? null, null))
          response.on("error", (error) => finish(null, error.message))
        }
      )
      // A receiver that trickles bytes would defeat a socket timeout: this one bounds the whole exchange.
      const deadline = setTimeout(() => request.destroy(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
      this.requests.add(request)
      request.on("error", (error) => finish(null, error.message || "connection failed"))
      request.on("close", () => {
        clearTimeout(deadline)
        this.requests.delete(request)
        finish(null, "connection closed")
      })
      request.end(body)
    })
  }

  close(): void {
    for (const request of this.requests) {
      request.destroy()
    }
    this.agents["http:"].destroy()
    this.agents["https:"].destroy()
  }
}

export function signatureHeaders(body: Buffer, appSecret: string): Record<string, string> {
  return {
    "X-Hub-Signature": signBodyLegacy(body, appSecret),
    "X-Hub-Signature-256": signBody(body, appSecret),
  }
}
