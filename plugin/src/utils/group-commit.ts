/**
 * Joins calls that arrive while a write is under way into the next write: under load many become one
 * transaction, alone a call waits for nobody. Each caller learns whether its own item was written.
 */
export function groupCommit<Item>(write: (items: Item[]) => Promise<void>, maxItems = 200) {
  const waiting: { item: Item; resolve: () => void; reject: (error: unknown) => void }[] = []
  let isWriting = false

  async function run(): Promise<void> {
    if (isWriting) return
    isWriting = true
    while (waiting.length) {
      const group = waiting.splice(0, maxItems)
      try {
        await write(group.map(({ item }) => item))
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    isWriting = false
  }

  return (item: Item): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      void run()
    })
}
