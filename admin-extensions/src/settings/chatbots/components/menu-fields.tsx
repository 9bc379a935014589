import { Plus } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { MenuNode, MenuOption } from "../../../shared/types"
import { moveOption } from "../flow/edit-flow"
import { useEditor } from "../hooks/editor-context"
import { MenuFallback } from "./menu-fallback"
import { OptionRow } from "./option-row"

interface MenuFieldsProps {
  id: string
  node: MenuNode
}

/** A menu's options, and what happens when none of them is chosen. */
export const MenuFields = ({ id, node }: MenuFieldsProps) => {
  const { t } = useInboxTranslation()
  const { update } = useEditor()
  const { options } = node
  const put = (index: number, option: MenuOption, field: string) =>
    update(
      id,
      { ...node, options: options.map((one, at) => (at === index ? option : one)) },
      `${field} ${index}`
    )
  return (
    <>
      <div className="flex flex-col gap-y-2">
        <Text size="small" leading="compact" weight="plus">
          {t("settings.chatbots.steps.options")}
        </Text>
        <ol className="flex flex-col gap-y-2">
          {options.map((option, index) => (
            <OptionRow
              key={index}
              id={id}
              option={option}
              index={index}
              count={options.length}
              onChange={(changed, field) => put(index, changed, field)}
              onMove={(to) => update(id, moveOption(node, index, to))}
              onRemove={() => update(id, { ...node, options: options.filter((_, at) => at !== index) })}
            />
          ))}
        </ol>
        <div>
          <Button
            type="button"
            size="small"
            variant="transparent"
            data-testid="add-option"
            onClick={() => update(id, { ...node, options: [...options, { label: "", next: "" }] })}
          >
            <Plus />
            {t("settings.chatbots.steps.addOption")}
          </Button>
        </div>
      </div>
      <MenuFallback id={id} node={node} />
    </>
  )
}
