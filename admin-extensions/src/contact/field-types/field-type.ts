import type { ComponentType } from "react"
import type { FieldDisplayProps, FieldInputProps } from "../../../../plugin/src/extend/index.mjs"

export type {
  FieldDescription,
  FieldDisplayProps,
  FieldInputProps,
} from "../../../../plugin/src/extend/index.mjs"

/** How a type of field is shown and entered. */
export interface FieldTypeView {
  Display: ComponentType<FieldDisplayProps>
  /** Missing: it is only seen. */
  Input?: ComponentType<FieldInputProps>
  /** The input stands there always: one click is all it takes. */
  isDirect?: boolean
  /** What is shown is a link, and so cannot be what one clicks to change it. */
  isLink?: boolean
  /** What copying takes; without it there is nothing worth copying. */
  copied?: (value: string) => string
}
