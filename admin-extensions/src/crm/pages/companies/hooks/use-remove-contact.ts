import { toast } from "@medusajs/ui"
import { useInboxTranslation } from "../../../../shared/hooks/use-inbox-translation"
import { useSettingsError } from "../../../../settings/hooks/use-settings-words"
import type { CompanyContactDTO, CompanyDTO } from "../../../../shared/types"
import { useLinkContact, useUnlinkContact } from "../../../hooks/use-object-changes"

/** Takes somebody out of a company; they can be put back with what they did there. */
export function useRemoveContact(company: CompanyDTO) {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const unlink = useUnlinkContact()
  const link = useLinkContact()
  const onError = (error: unknown) => void toast.error(errorText(error))
  return ({ customer_id, name, role }: CompanyContactDTO) =>
    unlink.mutate(
      { id: company.id, customer_id },
      {
        onError,
        onSuccess: () =>
          void toast.success(t("crmPages.companies.removed", { name }), {
            action: {
              label: t("actions.undo"),
              altText: t("actions.undo"),
              onClick: () => link.mutate({ id: company.id, customer_id, role }, { onError }),
            },
          }),
      }
    )
}
