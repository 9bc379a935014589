import { describe, expect, it } from "vitest"
import { aConversation, aConversationEntry, aNote, minute } from "../shared/testing"
import {
  appendPage,
  dropEntry,
  putEntry,
  renewConversation,
  renewTimeline,
  type Timeline,
} from "./timeline-cache"

/** Notes named after their minute, newest first. */
const loaded = (minutes: number[], next_cursor: string | null = "more"): Timeline => ({
  entries: minutes.map((at) => aNote(`n${at}`, { occurred_at: minute(at) })),
  next_cursor,
})
const ids = ({ entries }: Timeline) => entries.map(({ id }) => id)

describe("renewTimeline", () => {
  it("puts what is new on top and keeps what was loaded below", () => {
    const renewed = renewTimeline(loaded([4, 3, 2, 1], "page3"), loaded([5, 4], "page1"))
    expect(ids(renewed)).toEqual(["n5", "n4", "n3", "n2", "n1"])
    expect(renewed.next_cursor).toBe("page3")
  })

  it("lets go of what is gone from the newest page, and shows what moved once", () => {
    expect(ids(renewTimeline(loaded([4, 3, 2, 1]), loaded([4, 2])))).toEqual(["n4", "n2", "n1"])
    const moved = { ...loaded([6, 4]), entries: [aNote("n1", { occurred_at: minute(6) }), aNote("n4")] }
    moved.entries[1] = aNote("n4", { occurred_at: minute(4) })
    expect(ids(renewTimeline(loaded([4, 3, 1]), moved))).toEqual(["n1", "n4", "n3"])
  })

  it("keeps only the new part when something between is missing", () => {
    const renewed = renewTimeline(loaded([2, 1]), loaded([9, 8], "page1"))
    expect(ids(renewed)).toEqual(["n9", "n8"])
    expect(renewed.next_cursor).toBe("page1")
  })

  it("takes a page that is everything as it is", () => {
    expect(renewTimeline(loaded([3, 2, 1]), loaded([3], null))).toEqual(loaded([3], null))
    expect(renewTimeline(loaded([1]), loaded([], null)).entries).toEqual([])
    expect(renewTimeline(undefined, loaded([1]))).toEqual(loaded([1]))
  })
})

describe("appendPage", () => {
  it("adds a page below, each entry once", () => {
    const appended = appendPage(loaded([4, 3], "page2"), loaded([3, 2], "page3"), "page2")
    expect(ids(appended)).toEqual(["n4", "n3", "n2"])
    expect(appended.next_cursor).toBe("page3")
  })

  it("leaves out a page that does not follow any more", () => {
    const timeline = loaded([9], "page1")
    expect(appendPage(timeline, loaded([2]), "page2")).toBe(timeline)
  })
})

it("puts an entry in its place, and takes one out", () => {
  const timeline = loaded([4, 2])
  const put = (at: number) => ids(putEntry(timeline, aNote("new", { occurred_at: minute(at) })))
  expect(put(5)).toEqual(["new", "n4", "n2"])
  expect(put(3)).toEqual(["n4", "new", "n2"])
  expect(put(1)).toEqual(["n4", "n2", "new"])
  expect(ids(putEntry(timeline, aNote("n4", { occurred_at: minute(4) })))).toEqual(["n4", "n2"])
  expect(ids(dropEntry(timeline, "n4"))).toEqual(["n2"])
})

describe("renewConversation", () => {
  const timeline: Timeline = {
    entries: [
      aNote("n1", { occurred_at: minute(5) }),
      aConversationEntry("conv_1", { occurred_at: minute(1) }),
    ],
    next_cursor: null,
  }

  it("moves a conversation that goes on to where it is now", () => {
    const renewed = renewConversation(timeline, aConversation("conv_1", { last_activity_at: minute(6) }))
    expect(ids(renewed)).toEqual(["conv_1", "n1"])
    expect(renewed.entries[1]).toBe(timeline.entries[0])
  })

  it("says who closed it, why and how long it took", () => {
    const ana = { id: "user_1", name: "Ana" }
    const closed = aConversation("conv_1", {
      status: "closed",
      closed_at: minute(90),
      closed_by: ana,
      close_reason: "resolvido",
      message_count: 23,
      last_activity_at: minute(90),
    })
    expect(renewConversation(timeline, closed).entries[0]?.data).toMatchObject({
      status: "closed",
      closed_by: ana,
      reason: "resolvido",
      message_count: 23,
      duration: 5_400,
      number: 12,
    })
  })

  it("changes nothing for a conversation it does not hold", () => {
    expect(renewConversation(timeline, aConversation("conv_2"))).toBe(timeline)
  })
})
