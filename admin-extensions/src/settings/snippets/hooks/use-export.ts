import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import { snippetApi } from "../../../snippets/api"
import { useSettingsError } from "../../hooks/use-settings-words"

/** Gives everything one may use as a file. */
export function useExport() {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  return useMutation({
    mutationFn: () => snippetApi.exportCsv(),
    onSuccess: (file) => download(file, t("snippets.page.exportName")),
    onError: (error) => void toast.error(errorText(error)),
  })
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  Object.assign(document.createElement("a"), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}
