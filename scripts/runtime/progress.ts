const HEARTBEAT_MS = 10_000

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`
}

/** Runs one step, says when it starts, that it still runs, and how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  console.log(`${label} …`)
  const heartbeat = setInterval(() => {
    console.log(`  … ${label.toLowerCase()}: ${seconds(Date.now() - started)}`)
  }, HEARTBEAT_MS)
  try {
    const result = await work()
    console.log(`${label}: done in ${seconds(Date.now() - started)}`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
