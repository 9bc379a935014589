import { toast, usePrompt } from "@medusajs/ui"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { SnippetDTO } from "../../../shared/types"
import { useSettingsError } from "../../hooks/use-settings-words"
import { useDeleteSnippet } from "./use-snippet-changes"

/** Deletes a snippet, after saying for whom it will be gone. */
export function useDeletePrompt() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const remove = useDeleteSnippet()
  return async ({ id, title: name, scope }: SnippetDTO) => {
    const isSure = await prompt({
      title: t("snippets.page.deleteTitle", { name }),
      description: t(scope === "personal" ? "snippets.page.deleteOwn" : "snippets.page.deleteShared"),
      confirmText: t("snippets.page.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!isSure) return
    remove.mutate(id, {
      onSuccess: () => void toast.success(t("snippets.page.deleted", { name })),
      onError: (error) => void toast.error(errorText(error)),
    })
  }
}
