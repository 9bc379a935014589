import { Label, RadioGroup, Textarea } from "@medusajs/ui"
import { useEffect, useId, useRef, type RefObject } from "react"
import { remainingLength } from "../../composer/text-length"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../shared/types"
import { TemplatePicker } from "../../templates/components/template-picker"
import type { OutboundForm } from "../hooks/use-outbound-form"

interface FirstMessageProps {
  form: OutboundForm
  channel: ChannelDTO
  /** Whether it has the keyboard when it comes: where nobody has to be chosen before. */
  takesFocus: boolean
}

/** A template, or while the reply window of an earlier conversation is open, any words. */
export const FirstMessage = ({ form, channel, takesFocus }: FirstMessageProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const words = useRef<HTMLTextAreaElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) {
      const first = words.current ?? search.current
      first?.focus()
    }
  }, [takesFocus])
  const { recipient, template, canWriteFreely, isText, setWantsTemplate } = form
  if (!recipient) {
    return null
  }
  return (
    <div className="flex min-h-[380px] flex-1 flex-col">
      {canWriteFreely && (
        <RadioGroup
          aria-label={t("outbound.what")}
          value={isText ? "text" : "template"}
          onValueChange={(value) => setWantsTemplate(value === "template")}
          className="flex flex-wrap gap-x-6 gap-y-2 px-5 pb-3"
        >
          {(["text", "template"] as const).map((value) => (
            <div key={value} className="flex items-center gap-x-2">
              <RadioGroup.Item id={`${id}-${value}`} value={value} data-testid={`outbound-${value}`} />
              <Label htmlFor={`${id}-${value}`} size="small">
                {t(`outbound.by.${value}`)}
              </Label>
            </div>
          ))}
        </RadioGroup>
      )}
      {isText ? (
        <FreeText form={form} channel={channel} inputRef={words} />
      ) : (
        <TemplatePicker channel={channel} contact={recipient} form={template} searchRef={search} />
      )}
    </div>
  )
}

interface FreeTextProps extends Pick<FirstMessageProps, "form" | "channel"> {
  inputRef: RefObject<HTMLTextAreaElement>
}

const FreeText = ({ form, channel, inputRef }: FreeTextProps) => {
  const { t } = useInboxTranslation()
  const id = useId()
  const { text, setText } = form
  const remaining = channel.capabilities ? remainingLength(text.trim(), channel.capabilities) : null
  return (
    <div className="flex flex-col gap-y-1.5 px-5 pb-4">
      <Label htmlFor={id} size="small" weight="plus">
        {t("kinds.text")}
      </Label>
      <Textarea
        ref={inputRef}
        id={id}
        rows={5}
        dir="auto"
        value={text}
        data-testid="outbound-free-text"
        onChange={(event) => setText(event.target.value)}
      />
      {remaining !== null && (
        <p role="status" className="txt-compact-xsmall text-ui-fg-subtle tabular-nums">
          {remaining < 0
            ? t("composer.tooLong", { count: -remaining })
            : t("composer.remaining", { count: remaining })}
        </p>
      )}
    </div>
  )
}
