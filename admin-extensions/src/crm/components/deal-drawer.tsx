import { toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../settings/components/form-drawer"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import type { DealDTO } from "../../shared/types"
import { changedPart } from "../changed-part"
import { dealBody, dealFormOf, dealProblems, firstStage, stageOf, type DealForm } from "../deal-form"
import { errorsByField } from "../field-error"
import { useCurrencies } from "../hooks/use-currencies"
import { useDeleteDeal, useSaveDeal } from "../hooks/use-object-changes"
import { usePipelines } from "../hooks/use-pipelines"
import { DealFields } from "./deal-form"
import { DeleteButton } from "./delete-button"
import type { ObjectDrawerProps, OpenDrawerProps } from "./object-drawer"

/** Makes a deal or changes one, beside whatever is open. */
export const DealDrawer = ({
  isOpen,
  onOpenChange,
  object = null,
  preset = {},
  onSaved,
}: ObjectDrawerProps<DealDTO>) =>
  isOpen ? (
    <OpenDeal object={object} preset={preset} onSaved={onSaved} onClose={() => onOpenChange(false)} />
  ) : null

const FIELDS = ["title", "amount", "stage_id", "owner_id", "expected_close_at", "company_id", "products"]

const OpenDeal = ({ object, preset, onSaved, onClose }: OpenDrawerProps<DealDTO>) => {
  const { t, locale } = useInboxTranslation()
  const errorText = useSettingsError()
  const me = useMe().data
  const pipelines = usePipelines()
  const known = pipelines.data?.pipelines ?? []
  const currencies = useCurrencies()
  const save = useSaveDeal(object?.id ?? null)
  const remove = useDeleteDeal()
  const [stored] = useState(() => dealFormOf(object, preset, me?.agent ?? null, locale))
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const change = (part: Partial<DealForm>) => setForm((current) => ({ ...current, ...part }))

  const bodyOf = (of: DealForm) => {
    const stage = stageOf(known, of.stage_id) ?? firstStage(known)
    return dealBody(of, (stage ?? object?.stage)?.kind === "lost", currencies[0] ?? null, locale)
  }
  const submit = () => {
    setIsTried(true)
    const { customer } = form
    if (Object.keys(dealProblems(form, locale)).length || !customer) return
    const place = { customer_id: customer.customer_id, conversation_id: preset.conversationId ?? null }
    const body = object ? changedPart(bodyOf(form), bodyOf(stored)) : { ...bodyOf(form), ...place }
    save.mutate(body, {
      onSuccess: ({ deal }) => {
        toast.success(t(object ? "crm.deal.saved" : "crm.deal.created"))
        onSaved?.(deal)
        onClose()
      },
    })
  }
  const problems = isTried ? dealProblems(form, locale) : {}
  const words = Object.entries(problems).map(([name, problem]) => [name, t(`crm.problems.${problem}`)])
  const told = errorsByField(save.error, FIELDS)
  const errors = { ...told, ...(Object.fromEntries(words) as Record<string, string>) }
  const hasTold = FIELDS.some((name) => told[name])
  const failure = save.error && !hasTold ? errorText(save.error) : undefined
  return (
    <FormDrawer
      title={object ? t("crm.deal.edit") : t("crm.deal.create")}
      description={(object?.customer ?? preset.customer)?.name}
      isChanged={JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={failure ?? (pipelines.error ? errorText(pipelines.error) : undefined)}
      footer={
        object &&
        me?.permissions.includes("delete_deals") && (
          <DeleteButton
            title={t("crm.deal.deleteTitle", { title: object.title })}
            text={t("crm.deleteText")}
            done={t("crm.deal.deleted")}
            testId="delete-deal"
            remove={() => remove.mutateAsync(object.id)}
            onDeleted={onClose}
          />
        )
      }
      onSave={submit}
      onClose={onClose}
    >
      <DealFields
        form={form}
        errors={errors}
        pipelines={known}
        currencies={currencies}
        isNew={!object}
        hasCustomer={object !== null || preset.customer !== undefined}
        onChange={change}
      />
    </FormDrawer>
  )
}
