import type { ObjectsAnswer, ObjectsRequest } from "../types/contact-fields"

/**
 * A kind of objects that are listed beside a contact. Third parties extend this class and register it by the plugin
 * option `contactObjectKinds`, as Medusa registers module providers.
 */
export abstract class AbstractContactObjectKind {
  /** `vendor.kind`. */
  static identifier: string

  /** The heading, in English. */
  abstract readonly label: string

  /** Asked with every contact that is opened: a fixed number of queries, whatever there is. */
  abstract list(request: ObjectsRequest): Promise<ObjectsAnswer>

  /** A path of the admin where one is made for a contact; null: there is no such page. */
  createUrl(_customerId: string): string | null {
    return null
  }

  /**
   * Two customers turned out to be one person: hand over what `from` has, and answer what was moved. Undoing calls
   * `unmerge` with that answer.
   */
  async merge(
    _customers: { from: string; into: string },
    _request: Pick<ObjectsRequest, "container">
  ): Promise<unknown> {
    return null
  }

  async unmerge(
    _customers: { from: string; into: string },
    _moved: unknown,
    _request: Pick<ObjectsRequest, "container">
  ): Promise<void> {}
}
