import { groupCommit } from "../group-commit"

describe("groupCommit", () => {
  it("joins what arrives during a write into the next one, in order", async () => {
    const writes: number[][] = []
    const commit = groupCommit<number>(async (items) => {
      writes.push(items)
      await new Promise((resolve) => setImmediate(resolve))
    }, 3)
    await Promise.all([1, 2, 3, 4, 5, 6].map(commit))
    expect(writes).toEqual([[1], [2, 3, 4], [5, 6]])
  })

  it("fails only the items of the write that failed, and goes on", async () => {
    const commit = groupCommit<number>(async (items) => {
      if (items.includes(1)) throw new Error("disk full")
    })
    const results = await Promise.allSettled([1, 2, 3].map(commit))
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"])
    await expect(commit(4)).resolves.toBeUndefined()
  })
})
