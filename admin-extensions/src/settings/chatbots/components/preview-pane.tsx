import { ArrowPath, Clock } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, ChatbotFlow } from "../../../shared/types"
import { Field } from "../../../shared/components/field"
import { OptionSelect } from "../../components/option-select"
import { Section } from "../../components/section"
import { usePreview } from "../hooks/use-preview"
import { PreviewFacts } from "./preview-facts"
import { PreviewPhone } from "./preview-phone"

interface PreviewPaneProps {
  flow: ChatbotFlow
  channels: ChannelDTO[]
}

/** The flow on a phone, as it stands in the editor. */
export const PreviewPane = ({ flow, channels }: PreviewPaneProps) => {
  const { t } = useInboxTranslation()
  const preview = usePreview(flow)
  const [channelId, setChannelId] = useState<string | null>(null)
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0] ?? null
  const isOver = !preview.transcript || Boolean(preview.transcript.end)
  return (
    <div className="min-w-0 xl:sticky xl:top-20" data-preview data-testid="chatbot-preview">
      <Section
        title={t("settings.chatbots.preview.title")}
        description={t("settings.chatbots.preview.description")}
      >
        <div className="flex flex-col gap-y-4 px-4 py-4">
          {channels.length > 1 && (
            <Field label={t("settings.chatbots.preview.channel")}>
              {(input) => (
                <OptionSelect
                  input={input}
                  size="small"
                  options={channels.map(({ id, name }) => ({ value: id, label: name }))}
                  value={channel?.id ?? null}
                  testId="preview-channel"
                  onChange={setChannelId}
                />
              )}
            </Field>
          )}
          <PreviewPhone preview={preview} channel={channel} />
          <div className="flex flex-wrap justify-center gap-2">
            <Button
              type="button"
              size="small"
              variant="secondary"
              data-testid="preview-restart"
              onClick={preview.startAgain}
            >
              <ArrowPath />
              {t("settings.chatbots.preview.startAgain")}
            </Button>
            <Button
              type="button"
              size="small"
              variant="secondary"
              disabled={isOver}
              data-testid="preview-timeout"
              onClick={() => preview.say({ type: "timeout" })}
            >
              <Clock />
              {t("settings.chatbots.preview.timeout")}
            </Button>
          </div>
          {preview.error && (
            <Text size="small" role="alert" className="text-ui-fg-error text-center">
              {t("settings.chatbots.preview.failed")}
            </Text>
          )}
          <PreviewFacts flow={flow} facts={preview.facts} onChange={preview.setFact} />
        </div>
      </Section>
    </div>
  )
}
