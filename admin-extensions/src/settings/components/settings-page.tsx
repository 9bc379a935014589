import { LockClosedSolid } from "@medusajs/icons"
import { Heading, Tabs } from "@medusajs/ui"
import type { ComponentType } from "react"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ChannelsPanel } from "../channels/components/channels-panel"
import { ChatbotsPanel } from "../chatbots/components/chatbots-panel"
import { DistributionPanel } from "../distribution/components/distribution-panel"
import { useSettingsAccess } from "../hooks/use-settings-access"
import { TABS, useSettingsLocation, type SettingsTab } from "../hooks/use-settings-location"
import { PermissionsPanel } from "../permissions/components/permissions-panel"
import { TeamPanel } from "../team/components/team-panel"
import { TemplatesPanel } from "../templates/components/templates-panel"
import { Section } from "./section"

const PANELS: Record<SettingsTab, ComponentType> = {
  channels: ChannelsPanel,
  team: TeamPanel,
  distribution: DistributionPanel,
  chatbots: ChatbotsPanel,
  templates: TemplatesPanel,
  permissions: PermissionsPanel,
}

/** Settings → Inbox: everything that is set up once, a tab for each subject. */
export const SettingsPage = () => {
  const { t } = useInboxTranslation()
  const isOpen = useSettingsAccess()
  return (
    <div data-testid="inbox-settings">
      <Heading className="px-1 pb-3">{t("title")}</Heading>
      {isOpen === false ? <NoAccess /> : <SettingsTabs />}
    </div>
  )
}

const SettingsTabs = () => {
  const { t } = useInboxTranslation()
  const { tab, setTab } = useSettingsLocation()
  return (
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
  )
}

const NoAccess = () => {
  const { t } = useInboxTranslation()
  return (
    <Section title={t("menu.inbox")} testId="settings-closed">
      <Notice
        icon={<LockClosedSolid />}
        title={t("settings.access.title")}
        text={t("settings.access.text")}
      />
    </Section>
  )
}
