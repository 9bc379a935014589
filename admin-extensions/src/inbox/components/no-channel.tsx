import { ChatBubbleLeftRight } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

const STEPS = ["noChannelStep1", "noChannelStep2", "noChannelStep3", "noChannelStep4"] as const

/** Before the first channel exists: how to get one. */
export const NoChannel = () => {
  const { t } = useInboxTranslation()
  return (
    <Notice
      testId="empty-state"
      icon={<ChatBubbleLeftRight />}
      title={t("empty.noChannelTitle")}
      text={t("empty.noChannelText")}
      className="overflow-y-auto"
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
              {t(`empty.${step}`)}
            </Text>
          </li>
        ))}
      </ol>
    </Notice>
  )
}
