import type { CreateRoutingPolicyBody, RoutingOptions, RoutingPolicyDTO } from "../../shared/types"
import { wholeNumber } from "../whole-number"

export interface PolicyForm {
  /** Null while none is chosen. */
  method: string | null
  fallback: string | null
  /** Null: conversations stay with whoever went away. */
  returnAfter: string | null
  /** Hours; null: silent conversations stay open. */
  closeAfter: string | null
  closeMessage: string
}

const MOST_MINUTES = 10_080
const SUGGESTED_MINUTES = "15"
/** A year. */
const MOST_HOURS = 8_760
const SUGGESTED_HOURS = "72"

export const suggestedReturn = (): string => SUGGESTED_MINUTES
export const suggestedClose = (): string => SUGGESTED_HOURS

export function formOf(policy: RoutingPolicyDTO | null): PolicyForm {
  const { return_after_minutes: minutes, close_after_hours: hours, close_message } = policy?.options ?? {}
  return {
    method: policy?.method ?? null,
    fallback: policy?.fallback_method ?? null,
    returnAfter: typeof minutes === "number" ? String(minutes) : null,
    closeAfter: typeof hours === "number" ? String(hours) : null,
    closeMessage: close_message ?? "",
  }
}

export const isReturnValid = ({ returnAfter }: PolicyForm): boolean =>
  returnAfter === null || Boolean(wholeNumber(returnAfter, 1, MOST_MINUTES))

export const isCloseValid = ({ closeAfter }: PolicyForm): boolean =>
  closeAfter === null || Boolean(wholeNumber(closeAfter, 1, MOST_HOURS))

export const isFormValid = (form: PolicyForm): boolean => isReturnValid(form) && isCloseValid(form)

/** What a form asks for; options it knows nothing of stay. */
export function policyOf(
  form: PolicyForm & { method: string },
  scope: Pick<CreateRoutingPolicyBody, "scope" | "scope_id">,
  canFallBack: boolean,
  options: RoutingOptions = {}
): CreateRoutingPolicyBody {
  const minutes = form.returnAfter === null ? null : wholeNumber(form.returnAfter, 1, MOST_MINUTES)
  const hours = form.closeAfter === null ? null : wholeNumber(form.closeAfter, 1, MOST_HOURS)
  const silence = {
    close_after_hours: hours ?? null,
    close_message: (hours && form.closeMessage.trim()) || null,
  }
  return {
    ...scope,
    method: form.method,
    fallback_method: canFallBack ? form.fallback : null,
    options: { ...options, return_after_minutes: minutes ?? null, ...silence },
  }
}
