import { useCallback } from "react"
import { useStored } from "../../shared/hooks/use-stored"
import { composerSettings, type ComposerSettings } from "../settings"

export function useComposerSettings(agentId: string) {
  const settings = useStored(composerSettings, agentId)
  const change = useCallback(
    (part: Partial<ComposerSettings>) =>
      composerSettings.set(agentId, { ...composerSettings.get(agentId), ...part }),
    [agentId]
  )
  return { settings, change }
}
