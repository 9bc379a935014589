import { describe, expect, it } from "vitest"
import { aConversation, aDepartment, anAgent } from "../shared/testing"
import {
  departmentsFor,
  nearnessOf,
  peopleFor,
  searchTargets,
  toTransferBody,
  transferWarning,
} from "./targets"

const ANA = anAgent("ana", { name: "Ana Ribeiro", department_ids: ["sales"] })
const BRUNO = anAgent("bruno", { name: "Bruno Costa", availability: "offline" })
const CAIO = anAgent("caio", { name: "Caio Conceição", availability: "away", department_ids: ["sales"] })
const EVERYBODY = [BRUNO, CAIO, ANA]
const names = (targets: { name: string }[]) => targets.map(({ name }) => name)

describe("peopleFor", () => {
  const free = aConversation("a")

  it("lists who is there first", () => {
    const people = peopleFor(free, EVERYBODY, nearnessOf(EVERYBODY))
    expect(names(people)).toEqual(["Ana Ribeiro", "Caio Conceição", "Bruno Costa"])
  })

  it("keeps everybody in place while they come and go", () => {
    const nearness = nearnessOf(EVERYBODY)
    const later = [
      { ...BRUNO, availability: "online" as const },
      CAIO,
      { ...ANA, availability: "away" as const },
    ]
    const people = peopleFor(free, later, nearness)
    expect(names(people)).toEqual(["Ana Ribeiro", "Caio Conceição", "Bruno Costa"])
    expect(people.map(({ availability }) => availability)).toEqual(["away", "away", "online"])
  })

  it("leaves out who has it, and who has no inbox any more", () => {
    const mine = aConversation("a", { assignee: { id: "ana", name: "Ana Ribeiro" } })
    const people = peopleFor(mine, [ANA, BRUNO, { ...CAIO, is_active: false }], new Map())
    expect(names(people)).toEqual(["Bruno Costa"])
  })
})

describe("departmentsFor", () => {
  const departments = [aDepartment("sales", { name: "Vendas" }), aDepartment("support", { name: "Suporte" })]

  it("counts who is online by the people, not by an older number", () => {
    const [support, sales] = departmentsFor(aConversation("a"), departments, EVERYBODY)
    expect([support?.online_agents, sales?.online_agents]).toEqual([0, 1])
  })

  it("leaves out the queue it waits in, but not the department of somebody who has it", () => {
    const department = { id: "sales", name: "Vendas" }
    expect(names(departmentsFor(aConversation("a", { department }), departments, []))).toEqual(["Suporte"])
    const assigned = aConversation("a", { department, assignee: { id: "ana", name: "Ana" } })
    expect(names(departmentsFor(assigned, departments, []))).toEqual(["Suporte", "Vendas"])
  })
})

describe("searchTargets", () => {
  const people = peopleFor(aConversation("a"), EVERYBODY, nearnessOf(EVERYBODY))

  it("finds by the beginnings of names, without accents", () => {
    expect(names(searchTargets(people, "conceicao"))).toEqual(["Caio Conceição"])
    expect(names(searchTargets(people, "co"))).toEqual(["Caio Conceição", "Bruno Costa"])
    expect(names(searchTargets(people, "co br"))).toEqual(["Bruno Costa"])
    expect(searchTargets(people, "ibeiro")).toEqual([])
    expect(searchTargets(people, "  ")).toHaveLength(3)
  })
})

describe("transferWarning", () => {
  it("warns of who will not look at once", () => {
    const [ana, caio, bruno] = peopleFor(aConversation("a"), EVERYBODY, nearnessOf(EVERYBODY))
    expect([ana!, caio!, bruno!].map(transferWarning)).toEqual([null, null, "offline"])
    const departments = [
      aDepartment("a", { name: "A" }),
      aDepartment("b", { name: "B", is_open: false }),
      aDepartment("sales", { name: "C" }),
    ]
    expect(departmentsFor(aConversation("a"), departments, EVERYBODY).map(transferWarning)).toEqual([
      "empty",
      "closed",
      null,
    ])
  })
})

describe("toTransferBody", () => {
  it("names one target, and a note only when there is one", () => {
    const [ana] = peopleFor(aConversation("a"), [ANA], new Map())
    const [sales] = departmentsFor(aConversation("a"), [aDepartment("sales")], [])
    expect(toTransferBody(ana!, " ")).toEqual({ user_id: "ana" })
    expect(toTransferBody(sales!, " troca ")).toEqual({ department_id: "sales", note: "troca" })
  })
})
