import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

const STEPS = ["emptyStep1", "emptyStep2", "emptyStep3"] as const

/** Before the first channel: what connecting one means. */
export const NoChannels = ({ onConnect }: { onConnect: () => void }) => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      testId="no-channels"
      icon={<ChatBubbleLeftRight />}
      title={t("settings.channels.emptyTitle")}
      text={t("settings.channels.emptyText")}
    >
      <ol className="flex max-w-[380px] list-none flex-col gap-y-2 text-start">
        {STEPS.map((step, index) => (
          <li key={step} className="flex gap-x-3">
            <span
              aria-hidden
              className="txt-compact-xsmall-plus bg-ui-bg-component text-ui-fg-subtle shadow-borders-base flex size-5 shrink-0 items-center justify-center rounded-full"
            >
              {index + 1}
            </span>
            <Text size="small" className="text-ui-fg-subtle">
              {t(`settings.channels.${step}`)}
            </Text>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={onConnect}>
        {t("settings.channels.connect")}
      </Button>
    </Notice>
  )
}
