import { useCallback, useMemo } from "react"
import { useStored } from "../../shared/hooks/use-stored"
import { alertSettings, settingsOf, type AlertSettings } from "../settings"

/** How an agent wants to be told of things in this browser. */
export function useAlertSettings(agentId: string) {
  const stored = useStored(alertSettings, agentId)
  const settings = useMemo(() => ({ ...settingsOf(agentId), ...stored }), [agentId, stored])
  const change = useCallback(
    (changes: Partial<AlertSettings>) => alertSettings.set(agentId, { ...settingsOf(agentId), ...changes }),
    [agentId]
  )
  return { settings, change }
}
