import { useMe } from "../../shared/hooks/use-me"

/** Whether the settings are open to whoever looks; null until known. */
export function useSettingsAccess(): boolean | null {
  const { data } = useMe()
  return data ? data.permissions.includes("settings") : null
}
