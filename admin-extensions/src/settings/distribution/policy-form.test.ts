import { describe, expect, it } from "vitest"
import type { RoutingPolicyDTO } from "../../shared/types"
import { formOf, isFormValid, isReturnValid, policyOf } from "./policy-form"

const policy: RoutingPolicyDTO = {
  id: "rpol_1",
  scope: "account",
  scope_id: null,
  method: "owner",
  fallback_method: "least_busy",
  options: { return_after_minutes: 15, close_after_hours: 48, close_message: "Até logo!", weight: 2 },
  created_at: "",
  updated_at: "",
}

describe("a routing policy", () => {
  it("comes back from its form as it went in", () => {
    const form = { ...formOf(policy), method: "owner" }
    expect(policyOf(form, { scope: "account" }, true, policy.options)).toMatchObject({
      scope: "account",
      method: "owner",
      fallback_method: "least_busy",
      options: { return_after_minutes: 15, close_after_hours: 48, close_message: "Até logo!", weight: 2 },
    })
  })

  it("has no fallback where nothing is assigned, and may never give back", () => {
    const form = { ...formOf(null), method: "manual", fallback: "random", closeMessage: "Até logo!" }
    expect(policyOf(form, { scope: "channel", scope_id: "chan_1" }, false)).toEqual({
      scope: "channel",
      scope_id: "chan_1",
      method: "manual",
      fallback_method: null,
      options: { return_after_minutes: null, close_after_hours: null, close_message: null },
    })
  })

  it("gives back after whole minutes only", () => {
    const isValid = (returnAfter: string | null) => isReturnValid({ ...formOf(null), returnAfter })
    expect([null, "1", "10080"].map(isValid)).toEqual([true, true, true])
    expect(["", "0", "1.5", "10081"].map(isValid)).toEqual([false, false, false, false])
  })

  it("closes after whole hours only, with a word or without", () => {
    const isValid = (closeAfter: string | null) => isFormValid({ ...formOf(null), closeAfter })
    expect([null, "1", "8760", "", "0", "8761"].map(isValid)).toEqual([true, true, true, false, false, false])
    const form = { ...formOf(null), method: "manual", closeAfter: "24", closeMessage: "  " }
    expect(policyOf(form, { scope: "account" }, false).options).toMatchObject({
      close_after_hours: 24,
      close_message: null,
    })
  })
})
