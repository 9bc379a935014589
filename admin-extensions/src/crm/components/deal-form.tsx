import { Input } from "@medusajs/ui"
import { OptionSelect } from "../../settings/components/option-select"
import { Field } from "../../shared/components/field"
import { readNumber, writeNumber } from "../../shared/format/number"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { PipelineDTO } from "../../shared/types"
import { firstStage, stageOf, type DealForm } from "../deal-form"
import { CompanyField } from "./company-field"
import { CustomerField } from "./customer-field"
import { PersonField } from "./person-field"
import { ProductLines } from "./product-lines"
import { StageSelect } from "./stage-select"
import { TextInput } from "./text-input"

interface DealFieldsProps {
  form: DealForm
  /** Words, by field. */
  errors: Partial<Record<string, string>>
  pipelines: readonly PipelineDTO[]
  /** The shop's own first. */
  currencies: readonly string[]
  isNew: boolean
  /** Whether it is clear whose it is: made beside a contact, or made already. */
  hasCustomer: boolean
  onChange: (part: Partial<DealForm>) => void
}

export const DealFields = (props: DealFieldsProps) => {
  const { form, errors, pipelines, currencies, isNew, hasCustomer, onChange } = props
  const { t, locale } = useInboxTranslation()
  const stage = stageOf(pipelines, form.stage_id) ?? firstStage(pipelines)
  const currency = form.currency_code ?? currencies[0] ?? null
  const known = currency && !currencies.includes(currency) ? [...currencies, currency] : currencies
  return (
    <>
      <TextInput
        label={t("crm.title")}
        value={form.title}
        error={errors.title}
        isRequired
        testId="deal-title"
        rest={{ maxLength: 200, autoFocus: isNew, placeholder: t("crm.deal.titleHint") }}
        onChange={(title) => onChange({ title })}
      />
      {!hasCustomer && (
        <CustomerField
          label={t("crm.contact")}
          customer={form.customer}
          error={errors.customer ?? errors.customer_id}
          isRequired
          testId="deal-customer"
          onChange={(customer) => onChange({ customer })}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2">
        <TextInput
          label={t("crm.deal.amount")}
          value={form.amount}
          error={errors.amount}
          isOptional
          testId="deal-amount"
          rest={{ inputMode: "decimal", maxLength: 20 }}
          onChange={(amount) => onChange({ amount })}
        />
        <Field label={t("crm.deal.currency")}>
          {(input) => (
            <OptionSelect
              input={input}
              size="small"
              options={known.map((code) => ({ value: code, label: code.toUpperCase() }))}
              value={currency}
              testId="deal-currency"
              onChange={(currency_code) => onChange({ currency_code })}
            />
          )}
        </Field>
      </div>
      <Field label={t("crm.deal.stage")} error={errors.stage_id}>
        {(input) => (
          <StageSelect
            input={input}
            pipelines={pipelines}
            value={stage?.id}
            testId="deal-stage"
            onChange={(stage_id) => onChange({ stage_id })}
          />
        )}
      </Field>
      {stage?.kind === "lost" && (
        <TextInput
          label={t("crm.deal.lostReason")}
          value={form.lost_reason}
          error={errors.lost_reason}
          isOptional
          isLong
          testId="deal-lost-reason"
          rest={{ maxLength: 500 }}
          onChange={(lost_reason) => onChange({ lost_reason })}
        />
      )}
      <PersonField
        label={t("crm.owner")}
        person={form.owner}
        error={errors.owner_id}
        testId="deal-owner"
        onChange={(owner) => onChange({ owner })}
      />
      <Field label={t("crm.deal.expectedClose")} error={errors.expected_close_at} isOptional>
        {(input) => (
          <Input
            {...input}
            type="date"
            size="small"
            className="dark:[color-scheme:dark]"
            data-testid="deal-close-date"
            value={form.expected_close_at}
            onChange={(event) => onChange({ expected_close_at: event.target.value })}
          />
        )}
      </Field>
      <CompanyField
        company={form.company}
        error={errors.company_id}
        testId="deal-company"
        onChange={(company) => onChange({ company })}
      />
      <ProductLines
        lines={form.products}
        currency={currency}
        amount={readNumber(form.amount, locale) ?? null}
        error={errors.products}
        onChange={(products) => onChange({ products })}
        onTakeTotal={(total) => onChange({ amount: writeNumber(total, locale) })}
      />
    </>
  )
}
