import { randomUUID } from "node:crypto"

import { expect, type Locator, type Page } from "@playwright/test"

import { asList, asObject, type Json } from "../../../scripts/seed/http"
import { callInbox } from "./inbox-api"
import { callShop } from "./shop"

/** A customer of the shop who has never written. Answers the id. */
export async function addCustomer(name: string): Promise<string> {
  const [first_name, last_name] = name.split(" ")
  const email = `${randomUUID()}@example.com`
  const { customer } = await callShop("POST", "/customers", { first_name, last_name, email })
  return String(asObject(customer).id)
}

const STAGES = [
  { name: "Novo", kind: "open" },
  { name: "Proposta", kind: "open" },
  { name: "Negociação", kind: "open" },
  { name: "Ganho", kind: "won" },
  { name: "Perdido", kind: "lost" },
]

export interface Pipeline {
  id: string
  /** Ids by name. */
  stages: Record<string, string>
}

/** A pipeline of one's own, so that no other test's deals are in it. */
export async function addPipeline(name: string): Promise<Pipeline> {
  const { pipeline } = await callInbox("POST", "/pipelines", { name, stages: STAGES })
  const { id, stages } = asObject(pipeline)
  return {
    id: String(id),
    stages: Object.fromEntries(asList(stages).map((stage) => [String(stage.name), String(stage.id)])),
  }
}

export async function addDeal(body: Json): Promise<string> {
  const { deal } = await callInbox("POST", "/deals", body)
  return String(asObject(deal).id)
}

export async function addTask(body: Json): Promise<string> {
  const { task } = await callInbox("POST", "/tasks", body)
  return String(asObject(task).id)
}

export async function addCompany(body: Json): Promise<string> {
  const { company } = await callInbox("POST", "/companies", body)
  return String(asObject(company).id)
}

export const dealNow = async (id: string): Promise<Json> =>
  asObject((await callInbox("GET", `/deals/${id}`)).deal)

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error("The card or the column is not on screen")
  return box
}

/** The board of deals as a person uses it. */
export class Board {
  constructor(
    readonly page: Page,
    readonly pipeline: Pipeline
  ) {}

  column(stage: string): Locator {
    return this.page.locator(
      `[data-testid="board-column"][data-stage-id="${this.pipeline.stages[stage] ?? ""}"]`
    )
  }

  card(dealId: string): Locator {
    return this.page.locator(`[data-testid="deal-card"][data-deal-id="${dealId}"]`)
  }

  handle(dealId: string): Locator {
    return this.card(dealId).getByTestId("deal-handle")
  }

  /** Carries a card with the mouse as a hand does: slowly, and through what lies between. */
  async drag(dealId: string, stage: string): Promise<void> {
    const { mouse } = this.page
    const from = await boxOf(this.card(dealId))
    await mouse.move(from.x + 60, from.y + from.height - 12)
    await mouse.down()
    await mouse.move(from.x + 80, from.y + from.height, { steps: 4 })
    // Near its edge the board scrolls, and the column comes: until it stands still under the hand.
    const edge = (this.page.viewportSize()?.width ?? Infinity) - 40
    let before = NaN
    const aim = async () => {
      const { x, y, width } = await boxOf(this.column(stage))
      const center = x + width / 2
      await mouse.move(Math.min(center, edge), y + 120, { steps: 12 })
      const isThere = center <= edge && center === before
      before = center
      return isThere
    }
    await expect.poll(aim, { intervals: [100] }).toBe(true)
    await mouse.up()
  }

  async expectIn(stage: string, dealId: string): Promise<void> {
    await expect(this.column(stage).locator(`[data-deal-id="${dealId}"]`)).toBeVisible()
  }

  async expectTotals(stage: string, count: string, sums: string | RegExp): Promise<void> {
    await expect(this.column(stage).getByTestId("stage-count")).toHaveText(count)
    await expect(this.column(stage).getByTestId("stage-sums")).toHaveText(sums)
  }
}
