/**
 * The door for other plugins' admin code: sections and types of fields in the pane beside a conversation.
 * `import { registerContactSection } from "medusa-plugin-inbox/extend"` at the top of a widget, a route or a file one of
 * them imports: these are run when the dashboard loads. It imports nothing, and the order in which plugins are loaded does not matter.
 */
import type { ComponentType } from "react"

export interface ContactSectionProps {
  /** Medusa's customer. */
  customerId: string
  /** The conversation that is open beside it. */
  conversationId: string
}

export interface ContactSection {
  /** As in `vendor.name`. Registering the same again replaces it. */
  id: string
  /** Its heading; given the dashboard's language, such as `en`, `ptBR` or `es`, where it is a function. */
  title: string | ((language: string) => string)
  /** Ascending; 0 when left out. */
  rank?: number
  component: ComponentType<ContactSectionProps>
}

/** As it is stored in the customer's metadata. */
export type FieldValue = string | number | boolean | string[] | null

/** What was configured for a field. */
export interface FieldDescription {
  key: string
  label: string
  type: string
  options: string[]
  currency_code: string | null
}

export interface FieldDisplayProps {
  field: FieldDescription
  /** Never null: empty fields are shown by the inbox. */
  value: Exclude<FieldValue, null>
  /** A language tag, such as `pt-BR`. */
  locale: string
}

export interface FieldInputProps {
  field: FieldDescription
  value: FieldValue
  /** A language tag, such as `pt-BR`. */
  locale: string
  /** To be spread on the input, so that label and error belong to it. */
  input: {
    id: string
    /** Whether the keyboard belongs here as soon as it is there. */
    autoFocus: boolean
    "aria-label": string
    "aria-invalid": boolean | undefined
    "aria-describedby": string | undefined
  }
  /** Something was entered. A problem, in words, keeps it from being saved. */
  onChange: (value: FieldValue, problem?: string) => void
  /** Saves at once, for inputs that are done with one choice. Enter and leaving the input save what `onChange` told. */
  onSave: (value: FieldValue) => void
}

export interface ContactFieldTypeView {
  /** As the server knows it: `vendor.type`. */
  type: string
  Display: ComponentType<FieldDisplayProps>
  /** Missing: agents only see it. */
  Input?: ComponentType<FieldInputProps>
}

export interface Extensions {
  readonly sections: readonly ContactSection[]
  readonly fieldTypes: readonly ContactFieldTypeView[]
}

interface Store {
  extensions: Extensions
  listeners: Set<() => void>
}

// Each plugin brings a copy of this file; what is registered is one for the page.
const KEY = Symbol.for("medusa-plugin-inbox.extensions")

function store(): Store {
  const place = globalThis as { [KEY]?: Store }
  return (place[KEY] ??= { extensions: { sections: [], fieldTypes: [] }, listeners: new Set() })
}

function change(part: Partial<Extensions>): void {
  const { extensions, listeners } = store()
  store().extensions = { ...extensions, ...part }
  listeners.forEach((listener) => listener())
}

/** Adds a section to the pane beside a conversation. @returns takes it away again */
export function registerContactSection(section: ContactSection): () => void {
  const others = () => store().extensions.sections.filter(({ id }) => id !== section.id)
  change({ sections: [...others(), section].sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0)) })
  return () => change({ sections: others() })
}

/** Says how fields of a type are shown and entered. @returns takes it away again */
export function registerContactFieldType(view: ContactFieldTypeView): () => void {
  const others = () => store().extensions.fieldTypes.filter(({ type }) => type !== view.type)
  change({ fieldTypes: [...others(), view] })
  return () => change({ fieldTypes: others() })
}

/** What is registered; the same object until that changes. */
export const getExtensions = (): Extensions => store().extensions

/** @returns stops listening */
export function onExtensions(listener: () => void): () => void {
  const { listeners } = store()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
