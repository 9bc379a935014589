import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { useMemo } from "react"
import { Notice } from "../../../shared/components/notice"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Section } from "../../components/section"
import { STEP_TYPES } from "../flow/step-titles"
import { reachedSteps, walkOrder } from "../flow/walk"
import { useEditor } from "../hooks/editor-context"
import { StepCard } from "./step-card"
import { StepIcon } from "./step-icon"

/** Every step as a card, in the order a customer meets them. */
export const StepList = () => {
  const { t } = useInboxTranslation()
  const { flow } = useEditor()
  const ids = useMemo(() => walkOrder(flow), [flow])
  const reached = useMemo(() => new Set(reachedSteps(flow)), [flow])
  return (
    <Section title={t("settings.chatbots.steps.title")} actions={<AddStep />} testId="chatbot-steps">
      {ids.length ? (
        <ol
          className="bg-ui-bg-subtle flex flex-col gap-y-3 p-3 sm:p-4"
          aria-label={t("settings.chatbots.steps.list")}
        >
          {ids.map((id) => (
            <StepCard key={id} id={id} isReached={reached.has(id)} />
          ))}
        </ol>
      ) : (
        <Notice
          icon={null}
          title={t("settings.chatbots.steps.emptyTitle")}
          text={t("settings.chatbots.steps.emptyText")}
        />
      )}
    </Section>
  )
}

const AddStep = () => {
  const { t } = useInboxTranslation()
  const { addStep } = useEditor()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" data-testid="add-step">
          <Plus />
          {t("settings.chatbots.steps.add")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        {STEP_TYPES.map((type) => (
          <DropdownMenu.Item key={type} className="flex items-start gap-x-2" onSelect={() => addStep(type)}>
            <StepIcon type={type} className="text-ui-fg-subtle mt-0.5" />
            <span className="flex flex-col">
              <span>{t(`settings.chatbots.steps.types.${type}`)}</span>
              <span className="text-ui-fg-subtle">{t(`settings.chatbots.steps.typeText.${type}`)}</span>
            </span>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
