import { useDeferredValue, useState } from "react"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { Combobox } from "../../components/combobox"
import { Field } from "../../../shared/components/field"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useUsers } from "../hooks/use-team"

interface UserFieldProps {
  userId: string | null
  /** Those who cannot be chosen. */
  taken: string[]
  error?: string
  onChange: (userId: string) => void
}

/** One of Medusa's users who is not in the team yet. */
export const UserField = ({ userId, taken, error, onChange }: UserFieldProps) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const [query, setQuery] = useState("")
  const users = useUsers(useDeferredValue(query.trim()))
  const free = (users.data?.users ?? []).filter(({ id }) => !taken.includes(id))
  const options = free.map(({ id, email, first_name, last_name }) => {
    const name = [first_name, last_name].filter(Boolean).join(" ")
    return { value: id, label: name || email, hint: name ? email : undefined }
  })
  const reason = users.error ? t("settings.team.usersFailed", { reason: errorText(users.error) }) : undefined
  return (
    <Field
      label={t("settings.team.user")}
      help={t("settings.team.userHelp")}
      error={reason ?? error}
      isRequired
    >
      {(input) => (
        <Combobox
          input={input}
          options={options}
          value={userId}
          placeholder={t("settings.team.userPlaceholder")}
          empty={query ? t("settings.nothingFound") : t("settings.team.userNone")}
          testId="agent-user"
          onQuery={setQuery}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
