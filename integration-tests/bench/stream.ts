import http from "node:http"

/** Opens an agent's stream and calls back with the text of each message that is created. */
export function openStream(
  url: string,
  token: string,
  onText: (text: string) => void
): Promise<{ close(): void }> {
  return new Promise((resolve, reject) => {
    const request = http.get(
      `${url}/admin/inbox/stream`,
      { headers: { authorization: `Bearer ${token}` } },
      (response) => {
        if (response.statusCode !== 200) {
          reject(new Error(`the stream answered ${response.statusCode}`))
          return
        }
        let buffer = ""
        let isOpen = false
        response.setEncoding("utf8")
        response.on("data", (chunk: string) => {
          buffer += chunk
          const blocks = buffer.split("\n\n")
          buffer = blocks.pop() ?? ""
          for (const block of blocks) {
            // The first id says that the stream is registered: from here on nothing is missed.
            if (!isOpen && block.startsWith("id:")) {
              isOpen = true
              resolve({ close: () => request.destroy() })
            }
            const text = block.includes("event: message.created") && /mensagem \d+/.exec(block)?.[0]
            if (text) {
              onText(text)
            }
          }
        })
      }
    )
    request.on("error", (error) => reject(error))
  })
}
