import { toast, usePrompt } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { AgentListItemDTO, DepartmentDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useDeleteDepartment, useRemoveAgent } from "./use-team-changes"

/** Takes somebody out of the team, after saying what becomes of their conversations. */
export function useRemoveAgentPrompt() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const remove = useRemoveAgent()
  return async (agent: AgentListItemDTO) => {
    const name = agent.name || agent.email
    const count = agent.open_conversations
    const isSure = await prompt({
      title: t("settings.team.removeTitle", { name }),
      description: count
        ? t("settings.team.removeTextOpen", { name, count })
        : t("settings.team.removeText", { name }),
      confirmText: t("actions.remove"),
      cancelText: t("actions.cancel"),
    })
    if (!isSure) return
    remove.mutate(agent.id, {
      onSuccess: () => void toast.success(t("settings.team.removed", { name })),
      onError: (error) => void toast.error(errorText(error)),
    })
  }
}

export function useDeleteDepartmentPrompt() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const remove = useDeleteDepartment()
  return async ({ id, name }: DepartmentDTO) => {
    const isSure = await prompt({
      title: t("settings.team.deleteDepartmentTitle", { name }),
      description: t("settings.team.deleteDepartmentText"),
      confirmText: t("settings.team.deleteDepartment"),
      cancelText: t("actions.cancel"),
    })
    if (!isSure) return
    remove.mutate(id, {
      onSuccess: () => void toast.success(t("settings.team.departmentDeleted", { name })),
      onError: (error) => void toast.error(errorText(error)),
    })
  }
}
