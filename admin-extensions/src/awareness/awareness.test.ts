import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { ViewerState } from "../shared/types"
import { FORGET_MS, hasSent, stillThere, untilForgotten, withViewer, type Viewer } from "./viewers"
import { ViewingSignal } from "./viewing-signal"

const says = (id: string, state: ViewerState) => ({ agent: { id, name: id }, state })
const names = (viewers: readonly Viewer[]) => viewers.map(({ id, isWriting }) => (isWriting ? `${id}…` : id))

describe("withViewer", () => {
  it("knows who looks, who writes and who has left", () => {
    let viewers = withViewer([], says("bruno", "viewing"), 0)
    viewers = withViewer(viewers, says("caio", "viewing"), 1)
    viewers = withViewer(viewers, says("bruno", "typing"), 2)
    expect(names(viewers)).toEqual(["bruno…", "caio"])
    viewers = withViewer(viewers, says("bruno", "viewing"), 3)
    expect(names(viewers)).toEqual(["bruno", "caio"])
    expect(names(withViewer(viewers, says("bruno", "left"), 4))).toEqual(["caio"])
    expect(withViewer(viewers, says("nobody", "left"), 4)).toBe(viewers)
  })
})

describe("stillThere", () => {
  const viewers = [
    ...withViewer([], says("bruno", "viewing"), 0),
    ...withViewer([], says("caio", "typing"), 10_000),
  ]

  it("forgets whoever has not said a word for 40 s", () => {
    expect(stillThere(viewers, FORGET_MS - 1)).toBe(viewers)
    expect(names(stillThere(viewers, FORGET_MS))).toEqual(["caio…"])
    expect(names(stillThere(viewers, FORGET_MS + 10_000))).toEqual([])
  })

  it("knows when to look again", () => {
    expect(untilForgotten(viewers, 30_000)).toBe(10_000)
    expect(untilForgotten(viewers, 99_000)).toBe(0)
    expect(untilForgotten([], 0)).toBeNull()
  })
})

describe("hasSent", () => {
  it("ends the writing of whoever sent it, and nobody else's", () => {
    const viewers = [...withViewer([], says("a", "typing"), 0), ...withViewer([], says("b", "typing"), 0)]
    expect(names(hasSent(viewers, "a"))).toEqual(["a", "b…"])
    expect(hasSent(viewers, "c")).toBe(viewers)
  })
})

describe("ViewingSignal", () => {
  const said: string[] = []
  const make = () => new ViewingSignal((state, isClosing) => said.push(isClosing ? `${state}!` : state))

  beforeEach(() => {
    vi.useFakeTimers()
    said.length = 0
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it("says it at once and every 20 s until it leaves", () => {
    const signal = make()
    signal.arrive()
    signal.arrive()
    expect(said).toEqual(["viewing"])
    vi.advanceTimersByTime(45_000)
    expect(said).toEqual(["viewing", "viewing", "viewing"])
    signal.leave(true)
    signal.leave()
    vi.advanceTimersByTime(60_000)
    expect(said.slice(3)).toEqual(["left!"])
  })

  it("says typing now and then, and that it ended", () => {
    const signal = make()
    signal.arrive()
    for (let letter = 0; letter < 10; letter++) {
      signal.type()
      vi.advanceTimersByTime(1_000)
    }
    expect(said).toEqual(["viewing", "typing", "typing"])
    vi.advanceTimersByTime(6_000)
    expect(said.at(-1)).toBe("viewing")
  })

  it("is looking again once it was sent", () => {
    const signal = make()
    signal.arrive()
    signal.type()
    signal.stopTyping()
    signal.stopTyping()
    expect(said).toEqual(["viewing", "typing", "viewing"])
  })

  it("says nothing while nobody sees it", () => {
    const signal = make()
    signal.type()
    signal.stay()
    signal.leave()
    expect(said).toEqual([])
  })

  it("stays when another tab of the same person leaves", () => {
    const signal = make()
    signal.arrive()
    signal.stay()
    expect(said).toEqual(["viewing", "viewing"])
  })
})
