import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { RoutingPolicyDTO } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { FormDrawer } from "../../components/form-drawer"
import { OptionSelect } from "../../components/option-select"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useSavePolicy, useStrategyWords } from "../hooks/use-distribution"
import { scopeKey, useScopes } from "../hooks/use-scopes"
import { formOf, isFormValid, policyOf } from "../policy-form"
import { CloseFields } from "./close-fields"
import { FallbackField, MethodCards } from "./method-fields"
import { ReturnFields } from "./return-fields"

interface OverrideDrawerProps {
  /** Null for a new one. */
  policy: RoutingPolicyDTO | null
  /** Those there are, so that none is given a second one. */
  policies: RoutingPolicyDTO[]
  onClose: () => void
}

export const OverrideDrawer = ({ policy, policies, onClose }: OverrideDrawerProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const save = useSavePolicy()
  const { assigns } = useStrategyWords()
  const { scopes, nameOf, kindOf } = useScopes()
  const stored = formOf(policy)
  const [form, setForm] = useState(stored)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isTried, setIsTried] = useState(false)
  const taken = new Set(policies.map(({ scope, scope_id }) => scopeKey(scope, scope_id)))
  const free = scopes.filter(({ key }) => !taken.has(key))
  const scope = policy
    ? { scope: policy.scope, scope_id: policy.scope_id }
    : free.filter(({ key }) => key === chosen).map((one) => ({ scope: one.scope, scope_id: one.id }))[0]
  const { method } = form
  const isMissing = isTried && t("settings.required")
  const submit = () => {
    setIsTried(true)
    if (!scope || !method || !isFormValid(form)) return
    const onSuccess = () => {
      toast.success(t("settings.distribution.saved"))
      onClose()
    }
    save.mutate(policyOf({ ...form, method }, scope, assigns(method), policy?.options), { onSuccess })
  }
  const problem = save.error
    ? errorText(save.error)
    : isMissing && !method
      ? t("settings.required")
      : undefined
  return (
    <FormDrawer
      title={
        policy
          ? t("settings.distribution.editOverride", { name: nameOf(policy) })
          : t("settings.distribution.addOverride")
      }
      description={t("settings.distribution.precedence")}
      isChanged={chosen !== null || JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={problem}
      onSave={submit}
      onClose={onClose}
    >
      {!policy && (
        <Field
          label={t("settings.distribution.scope")}
          help={free.length ? undefined : t("settings.distribution.noScopeLeft")}
          error={(!scope && isMissing) || undefined}
          isRequired
        >
          {(input) => (
            <OptionSelect
              input={input}
              options={free.map((one) => ({ value: one.key, label: `${kindOf(one.scope)}: ${one.name}` }))}
              value={chosen}
              placeholder={t("settings.distribution.scopePlaceholder")}
              testId="override-scope"
              onChange={setChosen}
            />
          )}
        </Field>
      )}
      <MethodCards method={method} onChange={(one) => setForm({ ...form, method: one })} />
      <FallbackField
        method={method}
        fallback={form.fallback === method ? null : form.fallback}
        onChange={(fallback) => setForm({ ...form, fallback })}
      />
      <ReturnFields form={form} onChange={(returnAfter) => setForm({ ...form, returnAfter })} />
      <CloseFields form={form} onChange={(change) => setForm({ ...form, ...change })} />
    </FormDrawer>
  )
}
