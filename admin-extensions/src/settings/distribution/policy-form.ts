import type { CreateRoutingPolicyBody, RoutingOptions, RoutingPolicyDTO } from "../../shared/types"
import { wholeNumber } from "../whole-number"

export interface PolicyForm {
  /** Null while none is chosen. */
  method: string | null
  fallback: string | null
  /** Null: conversations stay with whoever went away. */
  returnAfter: string | null
}

const MOST_MINUTES = 10_080
const SUGGESTED_MINUTES = "15"

export const suggestedReturn = (): string => SUGGESTED_MINUTES

export function formOf(policy: RoutingPolicyDTO | null): PolicyForm {
  const minutes = policy?.options.return_after_minutes
  return {
    method: policy?.method ?? null,
    fallback: policy?.fallback_method ?? null,
    returnAfter: typeof minutes === "number" ? String(minutes) : null,
  }
}

export const isReturnValid = ({ returnAfter }: PolicyForm): boolean =>
  returnAfter === null || Boolean(wholeNumber(returnAfter, 1, MOST_MINUTES))

/** What a form asks for; options it knows nothing of stay. */
export function policyOf(
  form: PolicyForm & { method: string },
  scope: Pick<CreateRoutingPolicyBody, "scope" | "scope_id">,
  canFallBack: boolean,
  options: RoutingOptions = {}
): CreateRoutingPolicyBody {
  const minutes = form.returnAfter === null ? null : wholeNumber(form.returnAfter, 1, MOST_MINUTES)
  return {
    ...scope,
    method: form.method,
    fallback_method: canFallBack ? form.fallback : null,
    options: { ...options, return_after_minutes: minutes ?? null },
  }
}
