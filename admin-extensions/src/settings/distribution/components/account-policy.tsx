import { Button, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { RoutingPolicyDTO } from "../../../shared/types"
import { FormError } from "../../components/form-drawer"
import { Section } from "../../components/section"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useSavePolicy, useStrategyWords } from "../hooks/use-distribution"
import { formOf, isFormValid, policyOf } from "../policy-form"
import { CloseFields } from "./close-fields"
import { FallbackField, MethodCards } from "./method-fields"
import { ReturnFields } from "./return-fields"

/** What holds wherever nothing else does. */
export const AccountPolicy = ({ policy }: { policy: RoutingPolicyDTO | null }) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const save = useSavePolicy()
  const { assigns } = useStrategyWords()
  const stored = formOf(policy)
  const [form, setForm] = useState(stored)
  const { method } = form
  const isChanged = JSON.stringify(form) !== JSON.stringify(stored)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!method || !isFormValid(form)) return
    const body = policyOf({ ...form, method }, { scope: "account" }, assigns(method), policy?.options)
    save.mutate(body, { onSuccess: () => void toast.success(t("settings.distribution.saved")) })
  }
  return (
    <Section
      title={t("settings.distribution.account")}
      description={t("settings.distribution.accountText")}
      testId="account-policy"
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-y-6 px-6 py-4">
        <MethodCards method={method} onChange={(chosen) => setForm({ ...form, method: chosen })} />
        <FallbackField
          method={method}
          fallback={form.fallback === method ? null : form.fallback}
          onChange={(fallback) => setForm({ ...form, fallback })}
        />
        <ReturnFields form={form} onChange={(returnAfter) => setForm({ ...form, returnAfter })} />
        <CloseFields form={form} onChange={(change) => setForm({ ...form, ...change })} />
        {save.error && <FormError text={errorText(save.error)} />}
        <div className="flex justify-end">
          <Button
            size="small"
            type="submit"
            disabled={!isChanged || !isFormValid(form)}
            isLoading={save.isPending}
            data-testid="save-policy"
          >
            {t("settings.save")}
          </Button>
        </div>
      </form>
    </Section>
  )
}
