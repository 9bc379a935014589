import { XMark } from "@medusajs/icons"
import { Drawer, IconButton, Kbd } from "@medusajs/ui"
import { MODIFIER } from "../../composer/modifier-name"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"

const KEYS = [
  ["next", ["j"]],
  ["previous", ["k"]],
  ["write", ["Enter"]],
  ["reply", ["r"]],
  ["claim", ["c"]],
  ["transfer", ["t"]],
  ["close", ["e"]],
  ["openContact", ["o"]],
  ["start", ["n"]],
  ["select", ["x"]],
  ["search", ["/"]],
  ["results", ["↑", "↓"]],
  ["back", ["Esc"]],
  ["help", ["?"]],
  ["snippet", ["/"]],
  ["send", ["Enter"]],
  ["newLine", ["Shift", "Enter"]],
  ["format", [MODIFIER, "B"]],
  ["messages", ["↑", "↓"]],
  ["messageMenu", ["Shift", "F10"]],
] as const

interface ShortcutsHelpProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

export const ShortcutsHelp = ({ isOpen, onOpenChange }: ShortcutsHelpProps) => {
  const { t } = useInboxTranslation()
  return (
    <Drawer open={isOpen} onOpenChange={onOpenChange}>
      <Drawer.Content className="sm:max-w-[400px]">
        <div className="border-ui-border-base flex items-start justify-between border-b px-6 py-4">
          <div>
            <Drawer.Title className="h2-core text-ui-fg-base">{t("shortcuts.title")}</Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle">
              {t("shortcuts.description")}
            </Drawer.Description>
          </div>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={t("actions.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Drawer.Body className="overflow-y-auto">
          <dl className="flex flex-col gap-y-3">
            {KEYS.map(([name, keys]) => (
              <div key={name} className="flex items-center justify-between gap-x-4">
                <dt className="txt-small text-ui-fg-subtle">{t(`shortcuts.${name}`)}</dt>
                <dd className="flex gap-x-1">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
