import { toast, usePrompt } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { useMe } from "../../../shared/hooks/use-me"
import { useSettingsError } from "../../hooks/use-settings-words"
import { isFirstRun } from "../first-run"
import { useSaveAgent } from "./use-team-changes"
import { useAgents } from "./use-team"

/**
 * Before somebody is added while nobody is admin: suggests that whoever adds them becomes one first, since the
 * first admin ends everybody's access.
 */
export function useAdminFirst(): (() => Promise<void>) | null {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const me = useMe().data?.agent
  const agents = useAgents().data?.agents
  const saveMe = useSaveAgent(me?.has_profile ? me.user_id : null)
  // Nobody is added before it is known whether this has to be asked.
  if (!me || !agents) return null
  return async () => {
    if (!isFirstRun(agents)) return
    const isWanted = await prompt({
      variant: "confirmation",
      title: t("settings.team.adminFirstTitle"),
      description: t("settings.team.adminFirstText"),
      confirmText: t("settings.team.adminFirst"),
      cancelText: t("settings.team.adminFirstSkip"),
    })
    if (!isWanted) return
    const body = { role: "admin" as const, ...(me.has_profile ? {} : { user_id: me.user_id }) }
    await saveMe.mutateAsync(body).then(
      () => void toast.success(t("settings.team.adminFirstDone")),
      (error: unknown) => void toast.error(errorText(error))
    )
  }
}
