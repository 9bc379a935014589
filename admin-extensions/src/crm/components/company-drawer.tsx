import { toast } from "@medusajs/ui"
import { useState } from "react"
import { FormDrawer } from "../../settings/components/form-drawer"
import { useSettingsError } from "../../settings/hooks/use-settings-words"
import { useInboxTranslation } from "../../shared/hooks/use-inbox-translation"
import { useMe } from "../../shared/hooks/use-me"
import type { CompanyDTO } from "../../shared/types"
import { changedPart } from "../changed-part"
import { companyBody, companyFormOf, companyProblems, type CompanyForm } from "../company-form"
import { errorsByField } from "../field-error"
import { useDeleteCompany, useSaveCompany } from "../hooks/use-object-changes"
import { CompanyFields } from "./company-form"
import { DeleteButton } from "./delete-button"
import type { ObjectDrawerProps, OpenDrawerProps } from "./object-drawer"

/** Makes a company or changes one, beside whatever is open. */
export const CompanyDrawer = ({
  isOpen,
  onOpenChange,
  object = null,
  preset = {},
  onSaved,
}: ObjectDrawerProps<CompanyDTO>) =>
  isOpen ? (
    <OpenCompany object={object} preset={preset} onSaved={onSaved} onClose={() => onOpenChange(false)} />
  ) : null

const FIELDS = ["name", "tax_id", "domain", "address"]

const OpenCompany = ({ object, preset, onSaved, onClose }: OpenDrawerProps<CompanyDTO>) => {
  const { t } = useInboxTranslation()
  const errorText = useSettingsError()
  const me = useMe().data
  const save = useSaveCompany(object?.id ?? null)
  const remove = useDeleteCompany()
  const [stored] = useState(() => companyFormOf(object, preset))
  const [form, setForm] = useState(stored)
  const [isTried, setIsTried] = useState(false)
  const submit = () => {
    setIsTried(true)
    if (Object.keys(companyProblems(form)).length) return
    save.mutate(object ? changedPart(companyBody(form), companyBody(stored)) : companyBody(form), {
      onSuccess: ({ company }) => {
        toast.success(t(object ? "crm.company.saved" : "crm.company.created"))
        onSaved?.(company)
        onClose()
      },
    })
  }
  const problems = Object.entries(isTried ? companyProblems(form) : {})
  const told = errorsByField(save.error, FIELDS)
  const words = problems.map(([name, problem]) => [name, t(`crm.problems.${problem}`)])
  const hasTold = FIELDS.some((name) => told[name])
  return (
    <FormDrawer
      title={object ? t("crm.company.edit") : t("crm.company.create")}
      isChanged={JSON.stringify(form) !== JSON.stringify(stored)}
      isSaving={save.isPending}
      error={save.error && !hasTold ? errorText(save.error) : undefined}
      footer={
        object &&
        me?.permissions.includes("delete_companies") && (
          <DeleteButton
            title={t("crm.company.deleteTitle", { title: object.name })}
            text={t("crm.company.deleteText")}
            done={t("crm.company.deleted")}
            testId="delete-company"
            remove={() => remove.mutateAsync(object.id)}
            onDeleted={onClose}
          />
        )
      }
      onSave={submit}
      onClose={onClose}
    >
      <CompanyFields
        form={form}
        errors={{ ...told, ...(Object.fromEntries(words) as Record<string, string>) }}
        isNew={!object}
        onChange={(part: Partial<CompanyForm>) => setForm((current) => ({ ...current, ...part }))}
      />
    </FormDrawer>
  )
}
