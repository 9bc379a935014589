import type { RoutingRule } from "../../types/routing"
import { agentServes, departmentOf, DEFAULT_RULE, ruleFor, servesChannel } from "../routing-rules"

const rule = (scope: RoutingRule["scope"], scope_id: string | null, method: string): RoutingRule => ({
  scope,
  scope_id,
  method,
  fallback_method: null,
  options: {},
})

it("follows the department before the channel before the account", () => {
  const rules = [
    rule("account", null, "random"),
    rule("channel", "wa", "owner"),
    rule("department", "sales", "least_busy"),
  ]
  const method = (channel_id: string, department_id: string | null) =>
    ruleFor(rules, { channel_id, department_id }).method
  expect(method("wa", "sales")).toBe("least_busy")
  expect(method("wa", "returns")).toBe("owner")
  expect(method("ig", null)).toBe("random")
  expect(ruleFor([], { channel_id: "wa", department_id: null })).toBe(DEFAULT_RULE)
})

it("begins with the only department that names a channel", () => {
  const sales = { id: "sales", channel_ids: ["wa", "ig"] }
  const returns = { id: "returns", channel_ids: ["wa"] }
  const all = { id: "all", channel_ids: [] }
  expect(departmentOf([sales, returns, all], "ig")).toBe("sales")
  expect(departmentOf([sales, returns, all], "wa")).toBeNull()
  expect(departmentOf([all], "wa")).toBeNull()
  expect([servesChannel(returns, "ig"), servesChannel(all, "ig")]).toEqual([false, true])
  expect(agentServes([sales, returns], ["returns"], "ig")).toBe(false)
  expect(agentServes([sales, returns], ["returns", "sales"], "ig")).toBe(true)
  expect(agentServes([sales, returns], [], "ig")).toBe(true)
})
