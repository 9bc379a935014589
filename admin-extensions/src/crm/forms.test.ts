import { describe, expect, it } from "vitest"
import type { CompanyDTO, DealDTO, PipelineDTO } from "../shared/types"
import { changedPart } from "./changed-part"
import { companyBody, companyFormOf, companyProblems, tidyDomain } from "./company-form"
import { dealBody, dealFormOf, dealProblems, firstStage, productTotal, stageOf } from "./deal-form"
import { taskBody, taskFormOf } from "./task-form"

const livia = { customer_id: "cus_1", name: "Lívia" }
const ana = { id: "user_1", name: "Ana" }

describe("a deal's form", () => {
  const fresh = dealFormOf(null, { customer: livia, stageId: "stage_2" }, ana, "pt-BR")

  it("begins with where it is made, and whoever makes it", () => {
    expect(fresh).toMatchObject({ customer: livia, stage_id: "stage_2", owner: ana, title: "" })
  })

  it("wants a title and whom it is for, and amounts that are numbers", () => {
    expect(dealProblems({ ...fresh, customer: null, amount: "abc" }, "pt-BR")).toEqual({
      title: "required",
      customer: "required",
      amount: "number",
    })
    expect(dealProblems({ ...fresh, title: "Vestido", amount: "-1" }, "pt-BR")).toEqual({ amount: "number" })
    const line = { variant_id: "v", title: "Vestido", unit_price: "10" }
    const wrong = ["0", "", "1,5", "dois"].map((quantity) => [{ ...line, quantity }])
    for (const products of wrong) {
      expect(dealProblems({ ...fresh, title: "x", products }, "pt-BR")).toEqual({ products: "quantity" })
    }
  })

  it("reads what was typed in the language it was typed in", () => {
    const products = [{ variant_id: "v", title: "Vestido", quantity: "2", unit_price: "1.160,25" }]
    const form = { ...fresh, title: " Vestido ", amount: "2.320,50", products }
    expect(productTotal(products, "pt-BR")).toBe(2320.5)
    expect(dealBody(form, false, "brl", "pt-BR")).toMatchObject({
      title: "Vestido",
      amount: 2320.5,
      currency_code: "brl",
      products: [{ variant_id: "v", quantity: 2, unit_price: 1160.25 }],
      lost_reason: null,
    })
  })

  it("has no currency without money, and a reason only where it is lost", () => {
    const form = { ...fresh, title: "x", lost_reason: "caro" }
    expect(dealBody(form, false, "brl", "en")).toMatchObject({ currency_code: null, lost_reason: null })
    expect(dealBody(form, true, "brl", "en").lost_reason).toBe("caro")
  })

  it("sends only what was changed of one that exists", () => {
    const deal = { title: "a", stage: { id: "s" }, customer: livia, company: null, owner: ana, products: [] }
    const stored = dealFormOf(
      { ...deal, amount: 5, currency_code: "brl" } as unknown as DealDTO,
      {},
      null,
      "en"
    )
    const now = { ...stored, title: "b" }
    expect(changedPart(dealBody(now, false, "usd", "en"), dealBody(stored, false, "usd", "en"))).toEqual({
      title: "b",
    })
  })

  it("begins in the first open stage", () => {
    const stage = (id: string, kind: "open" | "won") => ({ id, name: id, kind })
    const pipelines: PipelineDTO[] = [
      { id: "p", name: "p", stages: [stage("won", "won"), stage("open", "open")] },
    ]
    expect(firstStage(pipelines)?.id).toBe("open")
    expect(stageOf(pipelines, "won")?.kind).toBe("won")
    expect(firstStage([])).toBeUndefined()
  })
})

describe("a company's form", () => {
  it("makes a domain of an address", () => {
    expect(tidyDomain(" https://Lumen.example/loja?x=1 ")).toBe("lumen.example")
    const form = { ...companyFormOf(null, {}), name: "Lumen", domain: "not a domain" }
    expect(companyProblems(form)).toEqual({ domain: "domain" })
  })

  it("begins with the contact it is made beside, and keeps what they do there", () => {
    expect(companyBody({ ...companyFormOf(null, { customer: livia }), name: "Lumen" }).contacts).toEqual([
      { customer_id: "cus_1", role: null },
    ])
    const company = { name: "Lumen", contacts: [{ ...livia, role: "Compras" }] } as unknown as CompanyDTO
    expect(companyBody(companyFormOf(company, {})).contacts).toEqual([
      { customer_id: "cus_1", role: "Compras" },
    ])
  })
})

describe("a task's form", () => {
  it("keeps the moment it is due through the reader's time zone", () => {
    const due_at = new Date(2026, 2, 5, 14, 30).toISOString()
    const task = { title: "Ligar", due_at, priority: "high", customer: null, deal: null, assignee: null }
    const form = taskFormOf(task as never, {}, null)
    expect(form).toMatchObject({ date: "2026-03-05", time: "14:30" })
    expect(taskBody(form).due_at).toBe(due_at)
    expect(taskBody({ ...form, date: "" }).due_at).toBeNull()
    expect(taskBody({ ...form, time: "" }).due_at).toBe(new Date(2026, 2, 5, 23, 59).toISOString())
  })
})
