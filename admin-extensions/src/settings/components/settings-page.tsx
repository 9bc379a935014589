import { LockClosedSolid } from "@medusajs/icons"
import { Heading, Tabs } from "@medusajs/ui"
import type { ComponentType } from "react"
import { isNotPermitted } from "../../shared/api/errors"
import { LoadError } from "../../shared/components/load-error"
import { Notice } from "../../shared/components/notice"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { ChannelsPanel } from "../channels/components/channels-panel"
import { ChatbotsPanel } from "../chatbots/components/chatbots-panel"
import { ContactFieldsPanel } from "../contact-fields/components/contact-fields-panel"
import { DistributionPanel } from "../distribution/components/distribution-panel"
import { useSettingsAccess } from "../hooks/use-settings-access"
import { useSettingsLocation, type SettingsTab } from "../hooks/use-settings-location"
import { PermissionsPanel } from "../permissions/components/permissions-panel"
import { PipelinesPanel } from "../pipelines/components/pipelines-panel"
import { SnippetsPanel } from "../snippets/components/snippets-panel"
import { TeamPanel } from "../team/components/team-panel"
import { TemplatesPanel } from "../templates/components/templates-panel"
import { RowsSkeleton } from "./rows-skeleton"
import { Section } from "./section"

const PANELS: Record<SettingsTab, ComponentType> = {
  channels: ChannelsPanel,
  team: TeamPanel,
  distribution: DistributionPanel,
  chatbots: ChatbotsPanel,
  snippets: SnippetsPanel,
  templates: TemplatesPanel,
  fields: ContactFieldsPanel,
  pipelines: PipelinesPanel,
  permissions: PermissionsPanel,
}

/** Settings → Inbox: everything that is set up once, a tab for each subject. */
export const SettingsPage = () => {
  const { t } = useInboxTranslation()
  const { tabs, error, onRetry } = useSettingsAccess()
  return (
    <div data-testid="inbox-settings">
      <Heading className="px-1 pb-3">{t("title")}</Heading>
      {tabs ? (
        <SettingsTabs tabs={tabs} />
      ) : isNotPermitted(error) ? (
        <NoAccess />
      ) : error ? (
        <LoadError title={t("settings.error")} error={error} onRetry={onRetry} />
      ) : (
        <RowsSkeleton label={t("settings.loading")} />
      )}
    </div>
  )
}

const SettingsTabs = ({ tabs }: { tabs: readonly SettingsTab[] }) => {
  const { t } = useInboxTranslation()
  const { tab, setTab } = useSettingsLocation()
  return (
    <Tabs value={tabs.includes(tab) ? tab : tabs[0]} onValueChange={(name) => setTab(name as SettingsTab)}>
      <Tabs.List aria-label={t("settings.tabs.label")} className="flex-wrap pb-3">
        {tabs.map((name) => (
          <Tabs.Trigger key={name} value={name} data-testid={`settings-tab-${name}`}>
            {t(`settings.tabs.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map((name) => {
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
