import { useInboxTranslation } from "../../../shared/hooks/use-inbox-translation"
import type { ContactFieldValue } from "../../../shared/types"
import { useFieldType } from "../../field-types"
import type { FieldDescription } from "../../field-types/field-type"
import { isEmptyValue } from "../../field-values"
import { Guarded } from "../guarded"

interface FieldValueViewProps {
  field: FieldDescription
  value: ContactFieldValue
}

/** A value as its type shows it; a dash for none. */
export const FieldValueView = ({ field, value }: FieldValueViewProps) => {
  const { locale } = useInboxTranslation()
  const { Display } = useFieldType(field.type)
  return isEmptyValue(value) ? (
    <span className="text-ui-fg-subtle">–</span>
  ) : (
    <Guarded>
      <Display field={field} value={value} locale={locale} />
    </Guarded>
  )
}
