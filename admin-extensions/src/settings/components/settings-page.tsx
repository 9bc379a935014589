import { Heading, Tabs } from "@medusajs/ui"
import type { ComponentType } from "react"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ChannelsPanel } from "../channels/components/channels-panel"
import { TABS, useSettingsLocation, type SettingsTab } from "../hooks/use-settings-location"
import { TemplatesPanel } from "../templates/components/templates-panel"

const PANELS: Record<SettingsTab, ComponentType> = {
  channels: ChannelsPanel,
  templates: TemplatesPanel,
}

/** Settings → Inbox: everything that is set up once, a tab for each subject. */
export const SettingsPage = () => {
  const { t } = useInboxTranslation()
  const { tab, setTab } = useSettingsLocation()
  return (
    <div data-testid="inbox-settings">
      <Heading className="px-1 pb-3">{t("title")}</Heading>
      <Tabs value={tab} onValueChange={(name) => setTab(name as SettingsTab)}>
        <Tabs.List aria-label={t("settings.tabs.label")} className="flex-wrap pb-3">
          {TABS.map((name) => (
            <Tabs.Trigger key={name} value={name} data-testid={`settings-tab-${name}`}>
              {t(`settings.tabs.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {TABS.map((name) => {
          const Panel = PANELS[name]
          return (
            <Tabs.Content key={name} value={name}>
              <Panel />
            </Tabs.Content>
          )
        })}
      </Tabs>
    </div>
  )
}
