import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"
import { untilFetched } from "./until-fetched"

it("waits for what begins again while one waits", async () => {
  const client = new QueryClient()
  const answers: (() => void)[] = []
  const fetch = () =>
    client.fetchQuery({
      queryKey: ["deals", answers.length],
      queryFn: () => new Promise<string>((resolve) => answers.push(() => resolve("done"))),
    })
  let isOver = false
  const first = fetch()
  const waiting = untilFetched(client, ["deals"]).then(() => (isOver = true))
  const second = fetch()
  answers[0]?.()
  await first
  expect(isOver).toBe(false)
  answers[1]?.()
  await second
  await waiting
  expect(isOver).toBe(true)
})
