import { MedusaService } from "@medusajs/framework/utils"
import type { TimelinePage } from "../../types/timeline"
import type { Database } from "../../utils/database"
import TimelineEntry from "./models/timeline-entry"
import * as timeline from "./storage/timeline"

export type { NewTimelineEntry, TimelineEntryRow } from "./storage/timeline"

/** Owns what a shop knows of its customers beside what Medusa does. */
export default class CrmModuleService extends MedusaService({ CrmTimelineEntry: TimelineEntry }) {
  private readonly database: Database

  constructor(dependencies: { __pg_connection__: Database }) {
    super(...arguments)
    this.database = dependencies.__pg_connection__
  }

  recordEntries = (entries: timeline.NewTimelineEntry[]) => timeline.insertEntries(this.database, entries)
  listEntries = (page: TimelinePage, kinds: Parameters<typeof timeline.listEntries>[2]) =>
    timeline.listEntries(this.database, page, kinds)
  findEntry = (id: string) => timeline.findEntry(this.database, id)
  deleteEntry = (id: string) => timeline.deleteEntry(this.database, id)
}
