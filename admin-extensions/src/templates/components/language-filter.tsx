import { Select } from "@medusajs/ui"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { languageName } from "../languages"

/** An item needs a value, and no language has this name. */
const ALL = "all"

interface LanguageFilterProps {
  languages: string[]
  /** Null: all of them. */
  language: string | null
  onChange: (language: string | null) => void
}

export const LanguageFilter = ({ languages, language, onChange }: LanguageFilterProps) => {
  const { t, locale } = useInboxTranslation()
  return (
    <Select
      size="small"
      value={language ?? ALL}
      onValueChange={(next) => next && onChange(next === ALL ? null : next)}
    >
      <Select.Trigger
        aria-label={t("settings.templates.language")}
        data-testid="picker-language"
        className="w-auto min-w-[120px] max-w-[180px]"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>{t("picker.allLanguages")}</Select.Item>
        {languages.map((one) => (
          <Select.Item key={one} value={one}>
            {languageName(one, locale)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
