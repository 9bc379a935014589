import { Input } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { errorCode } from "../../shared/api/errors"
import { DialogFooter } from "../../shared/components/dialog-footer"
import { Field } from "../../shared/components/field"
import { useErrorText, useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { DraftOrderPreviewDTO, MessageDTO } from "../../shared/types"
import { OptionSelect } from "../../settings/components/option-select"
import { EntryLink } from "../../timeline/components/entry-link"
import { contactPath } from "../../timeline/conversation-path"
import { looksLikeEmail } from "../looks-like-email"
import { emailInUse, useCreateDraftOrder, type EmailInUse } from "../hooks/use-draft-order"
import { DraftOrderItems } from "./draft-order-items"
import { DraftOrderTotal } from "./draft-order-total"

interface DraftOrderFormProps {
  message: MessageDTO
  preview: DraftOrderPreviewDTO
  /** Whether another region is being asked for. */
  isChanging: boolean
  onRegion: (regionId: string | null) => void
  onClose: () => void
}

/** Everything that is in it and what it costs; only what the shop does not know is asked for. */
export const DraftOrderForm = ({ message, preview, isChanging, onRegion, onClose }: DraftOrderFormProps) => {
  const { t } = useInboxTranslation()
  const errorText = useErrorText()
  const errorId = useId()
  const [email, setEmail] = useState("")
  const [isMissing, setIsMissing] = useState(false)
  const create = useCreateDraftOrder(message)
  const { customer, items, region, regions } = preview
  const needsEmail = !customer.email
  const canOrder = region !== null && items.some(({ problem }) => !problem)
  const other = emailInUse(create.error)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(needsEmail && !looksLikeEmail(email))
    if (canOrder && (!needsEmail || looksLikeEmail(email))) {
      create.mutate({
        ...(needsEmail ? { email: email.trim() } : {}),
        ...(region ? { region_id: region.id } : {}),
      })
    }
  }
  return (
    <form noValidate onSubmit={submit} className="flex min-h-0 flex-col">
      <div className="flex min-h-0 flex-col gap-y-4 overflow-y-auto px-5 pb-4">
        <DraftOrderItems preview={preview} />
        {regions.length > 1 && (
          <Field label={t("commerce.draft.region")}>
            {(input) => (
              <OptionSelect
                input={input}
                testId="draft-region"
                options={regions.map(({ id, name, currency_code }) => ({
                  value: id,
                  label: `${name} (${currency_code.toUpperCase()})`,
                }))}
                value={region?.id ?? null}
                onChange={onRegion}
              />
            )}
          </Field>
        )}
        {canOrder ? (
          <DraftOrderTotal preview={preview} />
        ) : (
          <p className="txt-small text-ui-fg-error">
            {t(region ? "commerce.draft.nothing" : "commerce.draft.noRegion")}
          </p>
        )}
        {needsEmail && canOrder && (
          <Field
            label={t("commerce.draft.email")}
            help={t("commerce.draft.emailHelp", { name: customer.name })}
            error={isMissing ? t("commerce.draft.emailMissing") : undefined}
            isRequired
          >
            {(input) => (
              <Input
                {...input}
                type="email"
                autoComplete="off"
                data-testid="draft-email"
                value={email}
                onChange={(event) => {
                  setEmail(event.target.value)
                  setIsMissing(false)
                  create.reset()
                }}
              />
            )}
          </Field>
        )}
        {create.error && (
          <p id={errorId} role="alert" data-testid="draft-error" className="txt-small text-ui-fg-error">
            {other ? (
              <OtherCustomer other={other} />
            ) : (
              errorText(errorCode(create.error), create.error.message)
            )}
          </p>
        )}
      </div>
      <DialogFooter
        confirm={t("commerce.draft.confirm")}
        testId="draft-confirm"
        isDisabled={!canOrder || isChanging}
        isLoading={create.isPending}
        onCancel={onClose}
      />
    </form>
  )
}

/** Whose e-mail it is, and the way to them. */
const OtherCustomer = ({ other: { customer, hasAccount } }: { other: EmailInUse }) => {
  const { t } = useInboxTranslation()
  const { name, customer_id } = customer
  return (
    <>
      {t(hasAccount ? "commerce.draft.emailOfAccount" : "commerce.draft.emailOfGuest", { name })}{" "}
      <EntryLink to={contactPath(customer_id)} isNewTab className="underline">
        {t("commerce.draft.openOther", { name })}
      </EntryLink>
    </>
  )
}
