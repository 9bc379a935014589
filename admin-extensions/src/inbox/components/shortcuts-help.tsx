import { Drawer, Kbd } from "@medusajs/ui"
import { MODIFIER } from "../../composer/modifier-name"
import { SideDrawer } from "../../shared/components/side-drawer"
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
  onClose: () => void
}

export const ShortcutsHelp = ({ isOpen, onClose }: ShortcutsHelpProps) => {
  const { t } = useInboxTranslation()
  return (
    <SideDrawer
      title={t("shortcuts.title")}
      description={t("shortcuts.description")}
      isOpen={isOpen}
      className="sm:max-w-[400px]"
      onClose={onClose}
    >
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
    </SideDrawer>
  )
}
