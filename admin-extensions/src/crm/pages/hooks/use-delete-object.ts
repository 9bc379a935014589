import { toast, usePrompt } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { useSettingsError } from "../../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"

interface Deletion {
  title: string
  text: string
  done: string
  remove: () => Promise<unknown>
  /** Where one is afterwards. */
  next: string
}

/** Deletes what a page shows, after asking, and leaves the page. */
export function useDeleteObject() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const prompt = usePrompt()
  const navigate = useNavigate()
  return async ({ title, text, done, remove, next }: Deletion) => {
    const isSure = await prompt({
      title,
      description: text,
      confirmText: t("crm.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!isSure) return
    try {
      await remove()
      toast.success(done)
      void navigate(next, { replace: true })
    } catch (error) {
      toast.error(errorText(error))
    }
  }
}
