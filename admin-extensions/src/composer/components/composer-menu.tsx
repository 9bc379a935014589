import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import { useRef, type RefObject } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
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
  // Done once the menu has given the keyboard back to the field.
  const wanted = useRef<Format | null>(null)
  const onClosed = (event: Event) => {
    event.preventDefault()
    input.current?.focus()
    if (input.current && wanted.current) {
      formatSelection(input.current, wanted.current)
    }
    wanted.current = null
  }
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
            {(Object.keys(FORMATS) as Format[]).map((format) => (
              <DropdownMenu.Item
                key={format}
                onSelect={() => {
                  wanted.current = format
                }}
              >
                <span className="me-8">{t(`formatting.${format}`)}</span>
                <DropdownMenu.Shortcut>{shortcutOf(format)}</DropdownMenu.Shortcut>
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
