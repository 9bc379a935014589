import { describe, expect, it } from "vitest"
import type { StageDTO, StageTotalDTO } from "../../../shared/types"
import { aDeal } from "../testing"
import { createFocusRequest } from "./focus-request"
import { moveTotals, withMoves } from "./board-moves"
import { columnBelow } from "./column-below"
import { sumsOfStage } from "./stage-sums"

const NEW: StageDTO = { id: "stage_new", name: "Novo", kind: "open" }
const OFFER: StageDTO = { id: "stage_offer", name: "Proposta", kind: "open" }
const one = aDeal({ id: "one" })
const two = aDeal({ id: "two" })
const three = aDeal({ id: "three", stage: OFFER })

describe("deals that were put elsewhere", () => {
  const moves = new Map([["one", { deal: one, stage: OFFER }]])

  it("leave their stage and stand on top of the other", () => {
    expect(withMoves([one, two], NEW.id, moves).map(({ id }) => id)).toEqual(["two"])
    const there = withMoves([three], OFFER.id, moves)
    expect(there.map(({ id }) => id)).toEqual(["one", "three"])
    expect(there[0]?.stage).toEqual(OFFER)
  })

  it("stand there once when the list already has them", () => {
    const listed = { ...one, stage: OFFER }
    expect(withMoves([three, listed], OFFER.id, moves).map(({ id }) => id)).toEqual(["three", "one"])
  })

  it("that were put last stand first", () => {
    const both = new Map([...moves, ["two", { deal: two, stage: OFFER }]])
    expect(withMoves([], OFFER.id, both).map(({ id }) => id)).toEqual(["two", "one"])
  })
})

describe("what lies in a stage", () => {
  const totals: StageTotalDTO[] = [
    { stage_id: NEW.id, currency_code: "brl", deals: 2, amount: 300 },
    { stage_id: NEW.id, currency_code: "eur", deals: 1, amount: 900 },
    { stage_id: NEW.id, currency_code: null, deals: 3, amount: 0 },
  ]

  it("counts every deal and sums each currency", () => {
    expect(sumsOfStage(totals, NEW.id)).toEqual({
      deals: 6,
      sums: [
        { currency_code: "eur", amount: 900 },
        { currency_code: "brl", amount: 300 },
      ],
    })
    expect(sumsOfStage(totals, OFFER.id)).toEqual({ deals: 0, sums: [] })
  })

  it("follows a deal", () => {
    const after = moveTotals(totals, one, NEW.id, OFFER.id)
    expect(sumsOfStage(after, NEW.id)).toMatchObject({ deals: 5 })
    expect(sumsOfStage(after, OFFER.id)).toEqual({ deals: 1, sums: [{ currency_code: "brl", amount: 100 }] })
    const back = moveTotals(after, one, OFFER.id, NEW.id)
    expect(sumsOfStage(back, NEW.id)).toEqual(sumsOfStage(totals, NEW.id))
    expect(sumsOfStage(back, OFFER.id).deals).toBe(0)
  })

  it("follows a deal without a value", () => {
    const plain = aDeal({ amount: null, currency_code: "brl" })
    const after = moveTotals(totals, plain, NEW.id, OFFER.id)
    expect(sumsOfStage(after, OFFER.id)).toEqual({ deals: 1, sums: [] })
  })
})

describe("the column below a card", () => {
  const rect = (left: number, width = 100) => ({
    ...{ left, width, right: left + width, top: 0, height: 400, bottom: 400 },
  })
  const columns = new Map([
    ["left", rect(0)],
    ["right", rect(112)],
  ])
  const below = (card: number, pointer: number | null) =>
    columnBelow({
      active: {
        id: "card",
        data: { current: undefined },
        rect: { current: { initial: null, translated: null } },
      },
      collisionRect: rect(card, 80),
      droppableRects: columns,
      droppableContainers: [...columns].map(([id, of]) => ({
        ...{ id, key: id, disabled: false, data: { current: undefined } },
        ...{ node: { current: null }, rect: { current: of } },
      })),
      pointerCoordinates: pointer === null ? null : { x: pointer, y: 10 },
    })[0]?.id

  it("is where the pointer is, whatever the card covers", () => {
    expect(below(20, 115)).toBe("right")
    expect(below(100, 95)).toBe("left")
  })

  it("is the one that is covered most where the pointer is between two", () => {
    expect(below(60, 106)).toBe("left")
    expect(below(90, 106)).toBe("right")
  })

  it("is the one that is covered most for a card without a pointer", () => {
    expect(below(100, null)).toBe("right")
    expect(below(900, null)).toBeUndefined()
  })
})

describe("the card that is to have the keyboard", () => {
  it("has it again when it is drawn anew, and not once whoever looks has gone on", () => {
    const focusNext = createFocusRequest()
    focusNext.ask("a")
    // Nobody has gone on before it was given.
    focusNext.end()
    expect([focusNext.take("b", true), focusNext.take("a", false)]).toEqual([false, true])
    expect([focusNext.take("a", false), focusNext.take("a", true)]).toEqual([false, true])
    focusNext.end()
    expect(focusNext.take("a", true)).toBe(false)
  })
})
