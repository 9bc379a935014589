import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { LoadError } from "../../../shared/components/load-error"
import { Notice } from "../../../shared/components/notice"
import { formatDateTime } from "../../../shared/format/time"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO, TemplateDTO } from "../../../shared/types"
import { RowsSkeleton } from "../../components/rows-skeleton"
import { Section } from "../../components/section"
import { useSettingsError } from "../../hooks/use-settings-words"
import { filterTemplates, statusesOf, type TemplateFilter } from "../../../templates/filter-templates"
import { useSyncTemplates, useTemplates } from "../../../templates/hooks/use-templates"
import { TemplateDrawer } from "./template-drawer"
import { TemplateFilters } from "./template-filters"
import { TemplateTable } from "./template-table"

interface ChannelTemplatesProps {
  channel: ChannelDTO
  /** Those one may choose from. */
  channels: ChannelDTO[]
}

export const ChannelTemplates = ({ channel, channels }: ChannelTemplatesProps) => {
  const { t, locale } = useInboxTranslation()
  const errorText = useSettingsError()
  const { data, error, refetch } = useTemplates(channel.id)
  const sync = useSyncTemplates(channel.id)
  const [filter, setFilter] = useState<TemplateFilter>({ status: null, query: "" })
  const [shown, setShown] = useState<TemplateDTO | null>(null)
  const syncNow = () =>
    sync.mutate(undefined, {
      onSuccess: () => void toast.success(t("settings.templates.synced")),
      onError: (problem) => void toast.error(errorText(problem)),
    })
  const { templates_synced_at: syncedAt } = channel

  return (
    <Section
      testId="templates"
      title={t("settings.templates.title")}
      description={t("settings.templates.description")}
      actions={
        <>
          <Text size="small" className="text-ui-fg-subtle">
            {syncedAt
              ? t("settings.templates.syncedAt", { time: formatDateTime(syncedAt, locale) })
              : t("settings.templates.neverSynced")}
          </Text>
          <Button
            size="small"
            variant="secondary"
            isLoading={sync.isPending}
            data-testid="sync-templates"
            onClick={syncNow}
          >
            {t("settings.templates.sync")}
          </Button>
        </>
      }
    >
      <TemplateFilters
        channel={channel}
        channels={channels}
        statuses={statusesOf(data?.templates ?? [])}
        filter={filter}
        onChange={setFilter}
      />
      {data ? (
        <Found templates={data.templates} filter={filter} onOpen={setShown} />
      ) : error ? (
        <LoadError title={t("settings.templates.loadFailed")} error={error} onRetry={() => void refetch()} />
      ) : (
        <RowsSkeleton label={t("settings.templates.loading")} />
      )}
      {shown && <TemplateDrawer template={shown} onClose={() => setShown(null)} />}
    </Section>
  )
}

interface FoundProps {
  templates: TemplateDTO[]
  filter: TemplateFilter
  onOpen: (template: TemplateDTO) => void
}

const Found = ({ templates, filter, onOpen }: FoundProps) => {
  const { t } = useInboxTranslation()
  const found = filterTemplates(templates, filter)
  if (found.length) return <TemplateTable templates={found} onOpen={onOpen} />
  const what = templates.length ? "nothing" : "empty"
  return (
    <Notice
      icon={null}
      title={t(`settings.templates.${what}Title`)}
      text={t(`settings.templates.${what}Text`)}
    />
  )
}
