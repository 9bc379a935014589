import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { RefObject } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMenuChoice } from "../../shared/hooks/use-menu-choice"
import { formatSelection } from "../format-selection"
import { useComposerSettings } from "../hooks/use-composer-settings"
import { MODIFIER } from "../modifier-name"
import type { SendKey } from "../settings"
import { FORMATS, type Format } from "../wrap-selection"

interface ComposerMenuProps {
  agentId: string
  input: RefObject<HTMLTextAreaElement>
  canFormat: boolean
}

/** How one writes: formats, whether they are shown, and what sends. */
export const ComposerMenu = ({ agentId, input, canFormat }: ComposerMenuProps) => {
  const { t } = useInboxTranslation()
  const { settings, change } = useComposerSettings(agentId)
  const { choose, onCloseAutoFocus } = useMenuChoice()
  const onClosed = (closing: Event) => {
    closing.preventDefault()
    input.current?.focus()
    onCloseAutoFocus(closing)
  }
  const format = (name: Format) => choose(() => input.current && formatSelection(input.current, name))
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <IconButton
          type="button"
          variant="transparent"
          data-testid="composer-menu"
          aria-label={t("sending.options")}
          title={t("sending.options")}
        >
          <EllipsisHorizontal />
        </IconButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content side="top" align="end" onCloseAutoFocus={onClosed}>
        {canFormat && (
          <>
            {(Object.keys(FORMATS) as Format[]).map((name) => (
              <DropdownMenu.Item key={name} onSelect={format(name)}>
                <span className="me-8">{t(`formatting.${name}`)}</span>
                <DropdownMenu.Shortcut>{shortcutOf(name)}</DropdownMenu.Shortcut>
              </DropdownMenu.Item>
            ))}
            <DropdownMenu.Separator />
            <DropdownMenu.CheckboxItem
              checked={settings.preview}
              onCheckedChange={(preview) => change({ preview })}
            >
              {t("formatting.preview")}
            </DropdownMenu.CheckboxItem>
            <DropdownMenu.Separator />
          </>
        )}
        <DropdownMenu.RadioGroup
          value={settings.send_key}
          onValueChange={(send_key) => change({ send_key: send_key as SendKey })}
        >
          <DropdownMenu.RadioItem value="enter">{t("sending.enter")}</DropdownMenu.RadioItem>
          <DropdownMenu.RadioItem value="mod_enter">
            {t("sending.modEnter", { modifier: MODIFIER })}
          </DropdownMenu.RadioItem>
        </DropdownMenu.RadioGroup>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

const shortcutOf = (format: Format) => {
  const { key, shift } = FORMATS[format]
  return [MODIFIER, ...(shift ? ["⇧"] : []), key.toUpperCase()].join(" ")
}
