import { ArrowUpMini, HouseStar, PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { ActionMenu, type MenuAction } from "../../../shared/components/action-menu"
import { STEP_TYPES, type StepType } from "../flow/step-titles"
import { useEditor } from "../hooks/editor-context"
import { RenameStepDrawer } from "./rename-step-drawer"
import { StepIcon } from "./step-icon"

/** What can be done with a step as a whole. */
export const StepActions = ({ id }: { id: string }) => {
  const { t } = useInboxTranslation()
  const prompt = usePrompt()
  const { flow, numbers, insertBefore, duplicate, makeStart, remove, changeType } = useEditor()
  const [isRenaming, setIsRenaming] = useState(false)
  const node = flow.nodes[id]
  if (!node) return null
  const ask = (title: string, description: string, confirmText: string) =>
    prompt({ title, description, confirmText, cancelText: t("actions.cancel") })
  const hasWays = node.type === "menu" || node.type === "condition"

  const removeIt = async () => {
    const isSure =
      !hasWays ||
      (await ask(
        t("settings.chatbots.steps.deleteTitle"),
        t("settings.chatbots.steps.deleteText"),
        t("settings.chatbots.steps.delete")
      ))
    if (!isSure) return
    remove(id)
    toast.success(t("settings.chatbots.steps.deleted"))
  }
  const change = async (type: StepType) => {
    const name = t(`settings.chatbots.steps.types.${type}`)
    const isSure =
      !hasWays ||
      (await ask(
        t("settings.chatbots.steps.changeTypeTitle", { type: name }),
        t("settings.chatbots.steps.changeTypeText"),
        t("settings.chatbots.steps.changeType")
      ))
    if (isSure) changeType(id, type)
  }
  const actions: MenuAction[] = [
    {
      icon: <PencilSquare />,
      label: t("settings.chatbots.steps.rename"),
      onSelect: () => setIsRenaming(true),
    },
    {
      icon: <ArrowUpMini />,
      label: t("settings.chatbots.steps.insertBefore"),
      onSelect: () => insertBefore(id, "message"),
    },
    {
      icon: <SquareTwoStack />,
      label: t("settings.chatbots.steps.duplicate"),
      onSelect: () => duplicate(id),
    },
    {
      icon: <HouseStar />,
      label: t("settings.chatbots.steps.makeStart"),
      onSelect: () => makeStart(id),
      isDisabled: flow.start === id,
    },
    ...STEP_TYPES.filter((type) => type !== node.type).map((type, index) => ({
      icon: <StepIcon type={type} />,
      label: `${t("settings.chatbots.steps.changeType")}: ${t(`settings.chatbots.steps.types.${type}`)}`,
      onSelect: () => void change(type),
      isApart: index === 0,
    })),
    {
      icon: <Trash />,
      label: t("settings.chatbots.steps.delete"),
      onSelect: () => void removeIt(),
      isApart: true,
    },
  ]
  return (
    <>
      <ActionMenu
        label={t("settings.chatbots.steps.actions", { number: numbers.get(id) ?? 0 })}
        actions={actions}
        testId="step-actions"
      />
      {isRenaming && <RenameStepDrawer id={id} onClose={() => setIsRenaming(false)} />}
    </>
  )
}
