import { Select } from "@medusajs/ui"
import { useInboxTranslation, useTranslationOr } from "../../../shared/hooks/use-inbox-translation"
import type { ChannelDTO } from "../../../shared/types"
import { TableSearch } from "../../components/table-search"
import { useSettingsLocation } from "../../hooks/use-settings-location"
import type { TemplateFilter } from "../../../templates/filter-templates"

interface TemplateFiltersProps {
  channel: ChannelDTO
  channels: ChannelDTO[]
  statuses: string[]
  filter: TemplateFilter
  onChange: (filter: TemplateFilter) => void
}

/** Stands for every status, since a choice cannot be the empty text. */
const ALL = "-"

export const TemplateFilters = ({ channel, channels, statuses, filter, onChange }: TemplateFiltersProps) => {
  const { t } = useInboxTranslation()
  const translationOr = useTranslationOr()
  const { chooseChannel } = useSettingsLocation()
  return (
    <div className="flex flex-wrap items-center gap-2 px-6 py-4">
      {channels.length > 1 && (
        <Select size="small" value={channel.id} onValueChange={chooseChannel}>
          <Select.Trigger
            className="w-auto min-w-[160px]"
            aria-label={t("settings.templates.channel")}
            data-testid="template-channel"
          >
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {channels.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {name}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
      <Select
        size="small"
        value={filter.status ?? ALL}
        onValueChange={(status) => onChange({ ...filter, status: status === ALL ? null : status })}
      >
        <Select.Trigger
          className="w-auto min-w-[160px]"
          aria-label={t("settings.templates.status")}
          data-testid="template-status"
        >
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          <Select.Item value={ALL}>{t("settings.templates.allStatuses")}</Select.Item>
          {statuses.map((status) => (
            <Select.Item key={status} value={status}>
              {translationOr(`settings.templates.statuses.${status}`, status)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      <TableSearch
        label={t("settings.templates.search")}
        query={filter.query}
        testId="template-search"
        onSearch={(query) => onChange({ ...filter, query })}
      />
    </div>
  )
}
