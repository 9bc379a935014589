import type { ContactFieldValue, FieldOfContact } from "../types/contact-fields"

/**
 * A type of contact field. Third parties extend this class and register it by the plugin option `contactFieldTypes`, as
 * Medusa registers module providers; how it looks is registered in the browser (`medusa-plugin-inbox/extend`).
 */
export abstract class AbstractContactFieldType {
  /** `vendor.type`. */
  static identifier: string

  /** What it is called in settings, in English. */
  abstract readonly label: string

  /**
   * The value as it is kept in the customer's metadata; never called with null or an empty text, which empty the field.
   * @throws Error whose message says what is wrong with it, for people
   */
  abstract check(value: unknown, field: FieldOfContact): ContactFieldValue
}
