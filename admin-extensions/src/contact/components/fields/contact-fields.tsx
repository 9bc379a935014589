import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldValueDTO } from "../../../shared/types"
import { groupFields } from "../../field-values"
import { PaneSection } from "../pane-section"
import { ContactField } from "./contact-field"

interface ContactFieldsProps {
  customerId: string
  fields: readonly ContactFieldValueDTO[]
  canEdit: boolean
}

/** The configured fields, in their order and under their headings. */
export const ContactFields = ({ customerId, fields, canEdit }: ContactFieldsProps) => {
  const { t } = useInboxTranslation()
  return groupFields(fields).map(({ name, fields: members }) => (
    <PaneSection key={name ?? ""} title={name ?? t("pane.fields")} testId="contact-fields">
      <dl>
        {members.map((field) => (
          <ContactField key={field.key} customerId={customerId} field={field} canEdit={canEdit} />
        ))}
      </dl>
    </PaneSection>
  ))
}
