import { useExtensions } from "../hooks/use-extensions"
import type { BuiltInFieldType } from "../../shared/types"
import { CHECKBOX, CHOICE, CHOICES } from "./chosen"
import { DATE } from "./date"
import type { FieldTypeView } from "./field-type"
import { CURRENCY, NUMBER } from "./numeric"
import { EMAIL, PHONE, TEXT, URL_TYPE } from "./plain-text"

const BUILT_IN: Record<BuiltInFieldType, FieldTypeView> = {
  text: TEXT,
  number: NUMBER,
  date: DATE,
  choice: CHOICE,
  choices: CHOICES,
  checkbox: CHECKBOX,
  url: URL_TYPE,
  phone: PHONE,
  email: EMAIL,
  currency: CURRENCY,
}

/** How a type is shown and entered: ours, or a third party's. One that no screen knows is words. */
export function useFieldType(type: string): FieldTypeView {
  const { fieldTypes } = useExtensions()
  if (Object.hasOwn(BUILT_IN, type)) {
    return BUILT_IN[type as BuiltInFieldType]
  }
  return fieldTypes.find((view) => view.type === type) ?? TEXT
}
