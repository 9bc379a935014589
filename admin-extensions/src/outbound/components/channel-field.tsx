import { Select } from "@medusajs/ui"
import { Field } from "../../shared/components/field"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import type { OutboundForm } from "../hooks/use-outbound-form"

/** Which number writes; nothing to choose where there is one. */
export const ChannelField = ({ form }: { form: OutboundForm }) => {
  const { t } = useInboxTranslation()
  const { channels, channel, setChannel } = form
  if (!channels || channels.length === 1) {
    return null
  }
  if (channels.length === 0) {
    return <p className="txt-small text-ui-fg-subtle">{t("outbound.noChannel")}</p>
  }
  return (
    <Field label={t("contact.channel")} isRequired>
      {(input) => (
        <Select size="small" value={channel?.id ?? ""} onValueChange={(id) => id && setChannel(id)}>
          <Select.Trigger {...input} data-testid="outbound-channel">
            <Select.Value placeholder={t("outbound.chooseChannel")} />
          </Select.Trigger>
          <Select.Content>
            {channels.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
