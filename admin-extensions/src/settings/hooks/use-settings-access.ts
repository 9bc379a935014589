import { useMe } from "../../shared/hooks/use-me"
import { TABS, type SettingsTab } from "./use-settings-location"

/** What everybody with an inbox may open: there is something of their own in it. */
const OPEN_TABS: readonly SettingsTab[] = ["snippets"]

/** The tabs that are open to whoever looks; null until known. */
export function useSettingsAccess() {
  const { data, error, refetch } = useMe()
  const isOpen = data?.permissions.includes("settings")
  return {
    tabs: data ? (isOpen ? TABS : OPEN_TABS) : null,
    error: data ? null : error,
    onRetry: () => void refetch(),
  }
}
